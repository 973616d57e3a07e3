package io.kontuar.demo.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of a running Kontuar's HTTP API, with the cookies of one browser. */
final class Calls {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final KontuarProcess kontuar;
    private final HttpClient http;

    Calls(KontuarProcess kontuar) {
        this(
                kontuar,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(new CookieManager())
                        .build());
    }

    private Calls(KontuarProcess kontuar, HttpClient http) {
        this.kontuar = kontuar;
        this.http = http;
    }

    /** The same browser at another process. */
    Calls at(KontuarProcess other) {
        return new Calls(other, http);
    }

    /** Signed in with the password that the demo printed. */
    static Calls as(String login, KontuarProcess kontuar) {
        Calls calls = new Calls(kontuar);
        calls.post("/api/session", Map.of("login", login, "password", kontuar.password(login)), 200);
        return calls;
    }

    JsonNode get(String path) {
        return JSON.readTree(expect(200, HttpRequest.newBuilder(kontuar.at(path))));
    }

    /** Posts JSON and returns the answer, which has to come with this status. */
    String post(String path, Map<String, ?> body, int status) {
        return expect(
                status,
                HttpRequest.newBuilder(kontuar.at(path))
                        .header("Content-Type", "application/json")
                        .header("X-Kontuar-CSRF", "1")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Puts JSON and returns the answer, which has to come with this status. */
    String put(String path, Map<String, ?> body, int status) {
        return expect(
                status,
                HttpRequest.newBuilder(kontuar.at(path))
                        .header("Content-Type", "application/json")
                        .header("X-Kontuar-CSRF", "1")
                        .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** The status that the request is answered with. */
    int status(HttpRequest request) {
        return send(request).statusCode();
    }

    private String expect(int status, HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request.timeout(LIMIT).build());
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.uri().getPath() + ": expected " + status + ", got "
                    + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
