package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.console.settings.HealthParts;
import io.kontuar.staff.StaffMembers;
import io.kontuar.store.StorePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server with its records in MongoDB: what the settings ask for is what it uses, and what it does without it. */
class ServerOnMongoTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private final MongoServerForTests mongo;
    private final Path folder;

    ServerOnMongoTest(@TempDir Path folder) {
        this.folder = folder;
        this.mongo = MongoServerForTests.on(folder);
    }

    @AfterEach
    void closeMongo() {
        mongo.close();
    }

    private ConfigurableApplicationContext started() {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--kontuar.public-url=http://localhost:8080",
                "--kontuar.data=" + folder.resolve("data"),
                "--kontuar.mongodb.uri=" + mongo.uri(),
                "--kontuar.mongodb.require-replica-set=false"));
        return Kontuar.boot(settings.toArray(String[]::new), ServerConfiguration.class);
    }

    private static HealthParts.Part store(ConfigurableApplicationContext server) {
        return server.getBean(HealthParts.class).now().stream()
                .filter(part -> part.name().equals("store"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_server_keeps_its_records_in_mongodb_says_when_it_is_away_and_goes_on_when_it_is_back() {
        try (ConfigurableApplicationContext server = started()) {
            assertThat(server.getBean(StorePorts.class).getClass().getSimpleName())
                    .isEqualTo("ClusterStore");
            assertThat(folder.resolve("data/kontuar.db")).doesNotExist();
            assertThat(store(server).status()).isEqualTo("up");
            mongo.goAway();
            HealthParts.Part away = store(server);
            assertThat(away.status()).isEqualTo("down");
            assertThat(away.detail()).contains("store").contains("MongoDB is not available now");
            Instant since = away.since();
            assertThat(store(server).since()).isEqualTo(since);
            mongo.comeBack();
            await().atMost(LIMIT).until(() -> store(server).status().equals("up"));
            assertThat(server.getBean(StaffMembers.class).all()).isEmpty();
        }
    }

    @Test
    void a_server_whose_mongodb_is_away_waits_for_it_and_then_starts() throws Exception {
        mongo.goAway();
        List<ConfigurableApplicationContext> running = new ArrayList<>();
        Thread starting = Thread.ofPlatform().start(() -> running.add(started()));
        await().atMost(LIMIT).until(() -> starting.getState() == Thread.State.WAITING);
        mongo.comeBack();
        starting.join(LIMIT);
        assertThat(running).hasSize(1);
        running.forEach(ConfigurableApplicationContext::close);
    }
}
