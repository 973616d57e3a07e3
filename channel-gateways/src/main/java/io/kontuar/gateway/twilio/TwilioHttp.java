package io.kontuar.gateway.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at Twilio's API and never a second. The SDK's own client repeats a POST that was answered 5xx, and so does
 * the HTTP client beneath it with 503: both could send a customer the same text twice. The JDK's client repeats no POST
 * that may have left.
 */
public final class TwilioHttp extends HttpClient {

    private final java.net.http.HttpClient http;
    private final Duration answerWithin;
    private final @Nullable String apiBase;
    private Duration retryAfter = Duration.ZERO;

    /** @param apiBase what replaces Twilio's scheme and host; null to keep them */
    TwilioHttp(java.net.http.HttpClient http, Duration answerWithin, @Nullable String apiBase) {
        this.http = http;
        this.answerWithin = answerWithin;
        this.apiBase = apiBase;
    }

    /** What the last answer asked to wait; zero when it asked nothing. */
    public Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        try {
            HttpResponse<String> answer = http.send(posted(request), BodyHandlers.ofString());
            retryAfter = asked(answer);
            return new Response(answer.body(), answer.statusCode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiConnectionException("interrupted while waiting for the answer", e);
        } catch (IOException e) {
            throw new ApiConnectionException(String.valueOf(e.getMessage()), e);
        }
    }

    private HttpRequest posted(Request request) {
        return HttpRequest.newBuilder(target(request))
                .timeout(answerWithin)
                .header("Authorization", request.getAuthString())
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("Accept", "application/json")
                .method(request.getMethod().toString(), body(request))
                .build();
    }

    private static HttpRequest.BodyPublisher body(Request request) {
        return request.getMethod() == HttpMethod.GET
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(request.encodeFormBody());
    }

    private URI target(Request request) {
        String url = request.constructURL().toString();
        return URI.create(apiBase == null ? url : apiBase + url.substring(url.indexOf('/', url.indexOf("://") + 3)));
    }

    private static Duration asked(HttpResponse<?> answer) {
        List<String> values = answer.headers().allValues("Retry-After");
        boolean seconds = !values.isEmpty() && values.getFirst().matches("[0-9]{1,5}");
        return seconds ? Duration.ofSeconds(Long.parseLong(values.getFirst())) : Duration.ZERO;
    }
}
