package io.kontuar.console.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Ends a request with a {@link Problem}. Its text goes to the caller as it is. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String detail;
    private final @Nullable Duration retryAfter;

    private Refusal(HttpStatus status, String detail, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    /** Not there, or not for this viewer: both look the same. */
    public static Refusal notFound(String what) {
        return new Refusal(HttpStatus.NOT_FOUND, "There is no such " + what + ".", null);
    }

    public static Refusal badRequest(String detail) {
        return new Refusal(HttpStatus.BAD_REQUEST, detail, null);
    }

    public static Refusal unauthorized(String detail) {
        return new Refusal(HttpStatus.UNAUTHORIZED, detail, null);
    }

    public static Refusal forbidden(String detail) {
        return new Refusal(HttpStatus.FORBIDDEN, detail, null);
    }

    public static Refusal conflict(String detail) {
        return new Refusal(HttpStatus.CONFLICT, detail, null);
    }

    public static Refusal changedMeanwhile(String what) {
        return conflict(
                "Somebody else has saved this " + what + " meanwhile. Expected the version that is stored now.");
    }

    public static Refusal tooLarge(String detail) {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, detail, null);
    }

    public static Refusal unsupportedType(String detail) {
        return new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, detail, null);
    }

    public static Refusal tooMany(String detail, Duration retryAfter) {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, detail, retryAfter);
    }

    HttpStatus status() {
        return status;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    public Problem problem() {
        return Problem.of(status, detail);
    }
}
