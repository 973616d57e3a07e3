package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kontuar.channel.Address;
import io.kontuar.channel.Verification;
import io.kontuar.console.settings.HealthParts;
import io.kontuar.contact.Contacts;
import io.kontuar.engine.node.NodeForTests;
import io.kontuar.lane.Outage;
import io.kontuar.search.SearchDocument;
import io.kontuar.search.SearchIndex;
import io.kontuar.search.SearchIndex.Hit;
import io.kontuar.search.SearchIndex.SearchQuery;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server with search in a real Elasticsearch node, which goes away and comes back. */
class ServerOnElasticsearchTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private final NodeForTests node = NodeForTests.started();
    private final Path folder;

    ServerOnElasticsearchTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void closeNode() {
        node.close();
    }

    private ConfigurableApplicationContext started() {
        return Kontuar.boot(
                new String[] {
                    "--server.port=0",
                    "--kontuar.public-url=http://localhost:8080",
                    "--kontuar.data=" + folder.resolve("data"),
                    "--kontuar.elasticsearch.uri=" + node.uri()
                },
                ServerConfiguration.class);
    }

    private static HealthParts.Part search(ConfigurableApplicationContext server) {
        return server.getBean(HealthParts.class).now().stream()
                .filter(part -> part.name().equals("search"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> found(ConfigurableApplicationContext server, String typed) {
        return server
                .getBean(SearchIndex.class)
                .search(new SearchQuery(typed, EnumSet.allOf(SearchDocument.Kind.class), null, 10))
                .stream()
                .map(Hit::title)
                .toList();
    }

    private static void know(ConfigurableApplicationContext server, String number, String name) {
        var unused = server.getBean(Contacts.class)
                .resolve(Address.sms(number), Verification.CHANNEL_VERIFIED, name, null, Instant.now());
    }

    @Test
    void a_server_finds_by_elasticsearch_says_when_it_is_away_and_goes_on_when_it_is_back() {
        try (ConfigurableApplicationContext server = started()) {
            assertThat(folder.resolve("data/search")).doesNotExist();
            await().atMost(LIMIT).until(() -> search(server).status().equals("up"));
            node.goAway();
            HealthParts.Part away = search(server);
            assertThat(away.status()).isEqualTo("down");
            assertThat(away.detail()).contains("the Elasticsearch at 127.0.0.1").contains("is not available now");
            assertThat(search(server).since()).isEqualTo(away.since());
            assertThatThrownBy(() -> found(server, "nowak")).isInstanceOf(Outage.class);
            node.comeBack();
            await().atMost(LIMIT).until(() -> search(server).status().equals("up"));
        }
    }

    @Test
    void a_reindex_that_is_asked_for_is_done_by_the_running_server() throws Exception {
        try (ConfigurableApplicationContext server = started()) {
            know(server, "+48601000001", "Anna Nowak");
            await().atMost(LIMIT).until(() -> search(server).status().equals("up"));
            assertThat(indexes()).contains("kontuar-v1-1");
            System.setProperty("kontuar.elasticsearch.uri", node.uri());
            try {
                assertThat(AdminCommand.run(new CommandLine.Admin("reindex", "", folder.toString())))
                        .isZero();
            } finally {
                System.clearProperty("kontuar.elasticsearch.uri");
            }
            await().atMost(LIMIT).until(() -> !indexes().contains("kontuar-v1-1"));
            assertThat(indexes()).contains("kontuar-v1-2").doesNotContain("kontuar-next");
            await().atMost(LIMIT).until(() -> found(server, "nowak").equals(List.of("Anna Nowak")));
        }
    }

    private String indexes() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest all = HttpRequest.newBuilder(URI.create(node.uri() + "/_all/_alias"))
                    .build();
            return client.send(all, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    void a_server_whose_elasticsearch_is_away_waits_for_it_then_starts_and_fills_the_index_from_the_store()
            throws Exception {
        try (ConfigurableApplicationContext server = started()) {
            await().atMost(LIMIT).until(() -> search(server).status().equals("up"));
            know(server, "+48601000001", "Anna Nowak");
        }
        node.goAway();
        List<ConfigurableApplicationContext> running = new ArrayList<>();
        Thread starting = Thread.ofPlatform().start(() -> running.add(started()));
        await().atMost(LIMIT).until(() -> starting.getState() == Thread.State.WAITING);
        node.loseItsData();
        node.comeBack();
        starting.join(LIMIT);
        assertThat(running).hasSize(1);
        await().atMost(LIMIT)
                .ignoreExceptionsInstanceOf(Outage.class)
                .until(() -> found(running.getFirst(), "nowak").equals(List.of("Anna Nowak")));
        running.forEach(ConfigurableApplicationContext::close);
    }
}
