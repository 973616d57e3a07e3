package io.kontuar.engine.cluster;

import io.kontuar.engine.node.NodeForTests;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server of all tests of this JVM: the one named by {@code KONTUAR_TEST_ELASTICSEARCH_URI}, which must be empty, or a
 * real node in a JVM of its own. Each test finds it empty and leaves it so.
 */
final class ElasticsearchUnderTest implements BeforeEachCallback, AfterEachCallback {
    static final String INDEX = "kontuar-test";
    private static final @Nullable String GIVEN = System.getenv("KONTUAR_TEST_ELASTICSEARCH_URI");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper MAPPER = new JsonMapper();
    private static @Nullable String uri;

    static synchronized String uri() {
        if (uri == null) {
            String found = GIVEN != null ? GIVEN : NodeForTests.started().uri();
            refuseWhatIsNotEmpty(found);
            uri = found;
        }
        return uri;
    }

    static void refuseWhatIsNotEmpty(String server) {
        Set<String> found = names(ask(server, "GET", "/_all", null));
        if (!found.isEmpty()) {
            throw new IllegalStateException("KONTUAR_TEST_ELASTICSEARCH_URI: expected an empty server, for the tests "
                    + "remove their indexes, but it has " + found);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        empty();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        empty();
    }

    static void empty() {
        indexes().forEach(name -> ask("DELETE", "/" + name, null));
    }

    /** Of the tests. */
    static Set<String> indexes() {
        return names(ask("GET", "/" + INDEX + "*", null));
    }

    private static Set<String> names(JsonNode indexes) {
        return new TreeSet<>(indexes.propertyNames());
    }

    static void refresh() {
        var unused = ask("POST", "/" + INDEX + "-v*/_refresh", null);
    }

    static ClusterSearchSettings settings() {
        return settings(uri());
    }

    static ClusterSearchSettings settings(String server) {
        return new ClusterSearchSettings(
                List.of(URI.create(server)), new ClusterSearchSettings.Identity.Nobody(), INDEX, null);
    }

    static JsonNode ask(String method, String path, @Nullable String body) {
        return ask(uri(), method, path, body);
    }

    private static JsonNode ask(String server, String method, String path, @Nullable String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + ": " + answer.body());
            }
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method + " " + path, e);
        }
    }
}
