package io.kontuar.engine.languagemodel;

import io.kontuar.assist.LanguageModel;
import io.kontuar.channel.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /chat/completions}, one attempt. The time limit holds for the whole answer, however slowly it trickles. Logs say
 * what went wrong and never what was asked, answered or shown as a key.
 */
final class OpenAiLanguageModel implements LanguageModel {
    private static final Logger LOG = LoggerFactory.getLogger(OpenAiLanguageModel.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final int LONGEST_ANSWER = 256 * 1024;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final URI address;
    private final @Nullable Secret key;
    private final String name;
    private final RestClient rest;
    private final ExecutorService waiting = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("model-", 0).factory());

    OpenAiLanguageModel(URI base, @Nullable Secret key, String name) {
        this.address = URI.create(base.toString().replaceAll("/+$", "") + "/chat/completions");
        this.key = key;
        this.name = name;
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_WITHIN)
                .build();
        this.rest = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory(http))
                .build();
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public Answer write(Prompt prompt) {
        Future<Answer> answer = waiting.submit(() -> asked(prompt));
        try {
            return answer.get(prompt.within().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            return failed(Failure.TOO_SLOW, "no whole answer within " + prompt.within());
        } catch (ExecutionException broken) {
            return failed(Failure.AWAY, String.valueOf(broken.getCause()));
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return failed(Failure.TOO_SLOW, "the wait for it was ended");
        }
    }

    private Answer asked(Prompt prompt) {
        try {
            Answer answer = rest.post()
                    .uri(address)
                    .contentType(MediaType.APPLICATION_JSON)
                    .headers(headers -> {
                        if (key != null) {
                            headers.setBearerAuth(key.reveal());
                        }
                    })
                    .body(JSON.writeValueAsBytes(body(prompt)))
                    .exchange(
                            (request, response) -> read(response.getStatusCode().value(), response.getBody()));
            return answer == null ? failed(Failure.AWAY, "no answer") : answer;
        } catch (RestClientException unreachable) {
            Throwable cause = unreachable.getCause();
            return failed(Failure.AWAY, String.valueOf(cause == null ? unreachable.getClass() : cause.getClass()));
        }
    }

    private Map<String, Object> body(Prompt prompt) {
        List<Map<String, String>> messages = new ArrayList<>();
        messages.add(Map.of("role", "system", "content", prompt.task()));
        for (Line line : prompt.lines()) {
            messages.add(
                    Map.of("role", line.speaker() == Speaker.CUSTOMER ? "user" : "assistant", "content", line.text()));
        }
        return Map.of(
                "model",
                name,
                "messages",
                messages,
                "max_tokens",
                prompt.mostTokens(),
                "temperature",
                0.2,
                "stream",
                false);
    }

    private static Answer read(int status, InputStream body) throws IOException {
        if (status == TOO_MANY || status == UNAVAILABLE) {
            return failed(Failure.BUSY, "status " + status);
        }
        if (status < 200 || status >= 300) {
            return failed(status >= 400 && status < 500 ? Failure.REFUSED : Failure.AWAY, "status " + status);
        }
        byte[] bytes = body.readNBytes(LONGEST_ANSWER + 1);
        if (bytes.length > LONGEST_ANSWER) {
            return failed(Failure.NONSENSE, "an answer above " + LONGEST_ANSWER + " bytes");
        }
        try {
            JsonNode tree = JSON.readTree(bytes);
            JsonNode content = tree.path("choices").path(0).path("message").path("content");
            return content.isString()
                    ? new Written(
                            content.stringValue(),
                            Math.max(0, tree.path("usage").path("total_tokens").asInt(0)))
                    : failed(Failure.NONSENSE, "no text in choices");
        } catch (JacksonException noJson) {
            return failed(Failure.NONSENSE, "an answer that is no JSON");
        }
    }

    private static Failed failed(Failure why, String what) {
        LOG.warn("The language model did not answer: {} ({})", why, what);
        return new Failed(why);
    }
}
