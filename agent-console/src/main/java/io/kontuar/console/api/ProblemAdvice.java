package io.kontuar.console.api;

import io.kontuar.lane.Outage;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Answers every failure of the console's API with a {@link Problem}. */
@RestControllerAdvice(basePackages = "io.kontuar.console")
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Duration OUTAGE_WAIT = Duration.ofSeconds(5);

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal) {
        HttpHeaders headers = new HttpHeaders();
        Duration retryAfter = refusal.retryAfter();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        return answer(refusal.status(), headers, refusal.problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e) {
        String where = e.getCause() instanceof JacksonException json ? place(json) : "";
        return answer(
                HttpStatus.BAD_REQUEST,
                new HttpHeaders(),
                Problem.of(
                        HttpStatus.BAD_REQUEST, "The body is not readable" + where + ". Expected JSON as described."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongType(MethodArgumentTypeMismatchException e) {
        Class<?> expected = e.getRequiredType();
        String kind = expected == null ? "another type" : expected.getSimpleName();
        return answer(
                HttpStatus.BAD_REQUEST,
                new HttpHeaders(),
                Problem.of(HttpStatus.BAD_REQUEST, e.getName() + ": expected " + kind + "."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> away(Outage outage) {
        LOG.warn("request not served: {}", outage.getMessage());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(OUTAGE_WAIT.toSeconds()));
        return answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                headers,
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "Something this needs is away. Nothing was changed."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> failed(Exception e) {
        if (e instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            String detail = known.getBody().getDetail();
            return answer(
                    status, known.getHeaders(), Problem.of(status, detail == null ? status.getReasonPhrase() : detail));
        }
        String incident = UUID.randomUUID().toString();
        LOG.error("request failed, incident {}", incident, e);
        Problem problem = new Problem(
                500, "Internal Server Error", "The server failed. Its log says more.", "urn:uuid:" + incident);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, new HttpHeaders(), problem);
    }

    private static ResponseEntity<Problem> answer(HttpStatus status, HttpHeaders headers, Problem problem) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .body(problem);
    }

    private static String place(JacksonException json) {
        String path = json.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : " at " + path;
    }
}
