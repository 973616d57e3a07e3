package io.kontuar.engine.cluster;

import static io.kontuar.search.SearchSamples.found;
import static io.kontuar.search.SearchSamples.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.kontuar.channel.Secret;
import io.kontuar.engine.cluster.ClusterSearchSettings.Identity;
import io.kontuar.lane.Outage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How search is opened, refused, lost and found again: the real node behind a door that can be shut. */
@ExtendWith(ElasticsearchUnderTest.class)
class ClusterSearchTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void search_whose_server_goes_away_is_an_outage_and_works_again_when_it_is_back() throws Exception {
        try (Door door = Door.to(ElasticsearchUnderTest.uri());
                ClusterSearch search = ClusterSearch.open(ElasticsearchUnderTest.settings(door.uri()))) {
            var unused = search.index().index(List.of(message("m", "paczka")));
            door.shut();
            assertThatThrownBy(() -> found(search.index(), "paczka"))
                    .isInstanceOf(Outage.class)
                    .hasMessageContaining("is not available now");
            assertThatThrownBy(() -> search.index().index(List.of(message("n", "paczka"))))
                    .isInstanceOf(Outage.class);
            assertThatThrownBy(() -> search.index().needsRebuild()).isInstanceOf(Outage.class);
            door.open();
            await().atMost(LIMIT)
                    .ignoreExceptionsInstanceOf(Outage.class)
                    .until(() -> found(search.index(), "paczka").equals(List.of("m")));
        }
    }

    @Test
    void closed_search_is_an_outage() throws Exception {
        ClusterSearch search = ClusterSearch.open(ElasticsearchUnderTest.settings());
        search.close();
        assertThatThrownBy(() -> found(search.index(), "paczka")).isInstanceOf(Outage.class);
    }

    @Test
    void a_start_without_its_server_waits_until_it_is_there() throws Exception {
        try (Door door = Door.to(ElasticsearchUnderTest.uri())) {
            door.shut();
            AtomicReference<@Nullable Object> opened = new AtomicReference<>();
            Thread starting = Thread.ofPlatform().start(() -> opened.set(openOrRefused(door.uri())));
            await().atMost(LIMIT).until(() -> starting.getState() == Thread.State.WAITING);
            assertThat(opened).hasNullValue();
            door.open();
            await().atMost(LIMIT).until(() -> opened.get() instanceof ClusterSearch);
            if (opened.get() instanceof ClusterSearch search) {
                search.close();
            }
        }
    }

    @Test
    void a_start_that_waits_is_ended_by_an_interruption() throws Exception {
        try (Door door = Door.to(ElasticsearchUnderTest.uri())) {
            door.shut();
            AtomicReference<@Nullable Object> opened = new AtomicReference<>();
            Thread starting = Thread.ofPlatform().start(() -> opened.set(openOrRefused(door.uri())));
            await().atMost(LIMIT).until(() -> starting.getState() == Thread.State.WAITING);
            starting.interrupt();
            assertThat(starting.join(LIMIT)).isTrue();
            assertThat(opened.get()).isInstanceOf(ClusterRefused.class);
        }
    }

    private static Object openOrRefused(String uri) {
        try {
            return ClusterSearch.open(ElasticsearchUnderTest.settings(uri));
        } catch (ClusterRefused refused) {
            return refused;
        }
    }

    @Test
    void a_server_that_is_too_old_is_refused_with_a_sentence() throws Exception {
        assertRefused(200, "{\"nodes\":{\"a\":{\"version\":\"8.19.2\"}}}", "is version 8.19.2");
    }

    @Test
    void a_server_that_is_something_else_is_refused_with_a_sentence() throws Exception {
        assertRefused(200, "<html>Welcome</html>", "is no Elasticsearch");
        assertRefused(404, "not here", "is no Elasticsearch");
        assertRefused(200, "{\"nodes\":{}}", "is no Elasticsearch");
    }

    @Test
    void a_server_that_does_not_let_us_in_is_refused_without_the_password() throws Exception {
        assertRefused(401, "{}", "does not let us in");
        assertRefused(403, "{}", "does not let us in");
    }

    @Test
    void a_certificate_that_is_none_is_refused_with_a_sentence() {
        ClusterSearchSettings settings = new ClusterSearchSettings(
                List.of(URI.create("https://localhost:9200")),
                new Identity.Nobody(),
                "kontuar",
                Path.of("missing.pem"));
        assertThatThrownBy(() -> ClusterSearch.open(settings))
                .isInstanceOf(ClusterRefused.class)
                .hasMessageContaining("missing.pem");
    }

    @Test
    void a_user_and_a_key_are_sent_as_elasticsearch_wants_them() throws Exception {
        assertThat(authorization(new Identity.User("kontuar", new Secret("hunter2"))))
                .isEqualTo("Basic a29udHVhcjpodW50ZXIy");
        assertThat(authorization(new Identity.ApiKey(new Secret("aWQ6a2V5")))).isEqualTo("ApiKey aWQ6a2V5");
        assertThat(authorization(new Identity.Nobody())).isEqualTo("none");
    }

    private static String authorization(Identity identity) throws IOException {
        AtomicReference<String> seen = new AtomicReference<>("none");
        HttpServer server = answering(401, "{}", seen);
        try {
            assertThatThrownBy(() -> ClusterSearch.open(settings(server, identity)))
                    .isInstanceOf(ClusterRefused.class);
            return seen.get();
        } finally {
            server.stop(0);
        }
    }

    private static void assertRefused(int status, String answer, String sentence) throws IOException {
        HttpServer server = answering(status, answer, new AtomicReference<>());
        Identity identity = new Identity.User("kontuar", new Secret("hunter2"));
        try {
            assertThatThrownBy(() -> ClusterSearch.open(settings(server, identity)))
                    .isInstanceOf(ClusterRefused.class)
                    .hasMessageContaining(sentence)
                    .hasMessageContaining("127.0.0.1:" + server.getAddress().getPort())
                    .message()
                    .doesNotContain("hunter2");
        } finally {
            server.stop(0);
        }
    }

    private static ClusterSearchSettings settings(HttpServer server, Identity identity) {
        return new ClusterSearchSettings(
                List.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort())), identity, "kontuar", null);
    }

    private static HttpServer answering(int status, String answer, AtomicReference<String> authorization)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String sent = exchange.getRequestHeaders().getFirst("Authorization");
            authorization.set(sent == null ? "none" : sent);
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }
}
