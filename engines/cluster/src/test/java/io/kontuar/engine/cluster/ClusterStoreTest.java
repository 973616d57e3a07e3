package io.kontuar.engine.cluster;

import static io.kontuar.Samples.SMS_MAIN;
import static io.kontuar.Samples.conversation;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Secret;
import io.kontuar.conversation.ConversationId;
import io.kontuar.engine.documents.Documents;
import io.kontuar.lane.Outage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a store is opened, refused, lost and found again, on servers of the test's own. */
class ClusterStoreTest {
    private static final SecretKey KEY =
            new SecretKeySpec("0123456789abcdef0123456789abcdef".getBytes(US_ASCII), "AES");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final List<MongoServer> servers = new ArrayList<>();
    private int port;

    @AfterEach
    void stop() {
        servers.forEach(MongoServer::shutdownNow);
    }

    /** Durable, on the same port each time. */
    private MongoServer listening() {
        MongoServer server =
                new MongoServer(new H2Backend(folder.resolve("mongo.mv").toString()).version(ServerVersion.MONGO_5_0));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        port = server.getLocalAddress().getPort();
        servers.add(server);
        return server;
    }

    private ClusterSettings settings(boolean requireReplicaSet) {
        return ClusterSettings.of("mongodb://127.0.0.1:" + port + "/kontuar_test", requireReplicaSet);
    }

    private ClusterStore open(SecretKey key) throws ClusterRefused {
        return ClusterStore.open(settings(false), key, new Documents(), Clock.systemUTC());
    }

    @Test
    void a_single_server_is_refused_unless_the_risk_is_accepted() throws Exception {
        listening();
        assertThatThrownBy(() -> ClusterStore.open(settings(true), KEY, new Documents(), Clock.systemUTC()))
                .isInstanceOf(ClusterRefused.class)
                .hasMessageContaining("127.0.0.1:" + port)
                .hasMessageContaining("not a replica set")
                .hasMessageContaining("kontuar.mongodb.require-replica-set=false");
        open(KEY).close();
    }

    @Test
    void a_server_that_is_too_old_is_refused_with_a_sentence() {
        MongoServer old = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_3_6));
        port = old.bind().getPort();
        servers.add(old);
        assertThatThrownBy(() -> open(KEY))
                .isInstanceOf(ClusterRefused.class)
                .hasMessageContaining("too old")
                .hasMessageContaining("4.2");
    }

    @Test
    void a_database_of_a_newer_version_is_refused_and_left_as_it_is() throws Exception {
        listening();
        open(KEY).close();
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
            client.getDatabase("kontuar_test")
                    .getCollection(Schema.META)
                    .updateOne(
                            com.mongodb.client.model.Filters.eq("_id", "schema"),
                            com.mongodb.client.model.Updates.set("version", 999));
        }
        assertThatThrownBy(() -> open(KEY)).isInstanceOf(ClusterRefused.class).hasMessageContaining("version 999");
        assertThatThrownBy(() -> open(KEY)).isInstanceOf(ClusterRefused.class);
    }

    @Test
    void another_key_than_the_first_process_had_is_refused_even_before_there_is_a_secret() throws Exception {
        listening();
        open(KEY).close();
        SecretKey other = new SecretKeySpec(new byte[32], "AES");
        assertThatThrownBy(() -> open(other))
                .isInstanceOf(ClusterRefused.class)
                .hasMessageContaining("another key")
                .hasMessageContaining("kontuar.secret-key");
    }

    @Test
    void the_text_of_a_secret_is_not_in_the_database() throws Exception {
        listening();
        try (ClusterStore store = open(KEY)) {
            store.channelAccounts()
                    .save(
                            new ChannelAccount(SMS_MAIN, ChannelKind.SMS, "Main", "+48732000000", true, Map.of(), 0),
                            Map.of("auth.Token", new Secret("correct-horse-battery")));
            assertThat(store.channelAccounts().secret(SMS_MAIN, "auth.Token"))
                    .contains(new Secret("correct-horse-battery"));
        }
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
            assertThat(client.getDatabase("kontuar_test")
                            .getCollection(Schema.CHANNEL_ACCOUNT)
                            .find()
                            .into(new ArrayList<>())
                            .toString())
                    .doesNotContain("correct-horse");
        }
    }

    @Test
    void a_store_whose_server_goes_away_is_an_outage_and_works_again_with_its_data_when_it_is_back() throws Exception {
        MongoServer server = listening();
        try (ClusterStore store = open(KEY)) {
            store.conversations().open(conversation("v-1").get(), List.of());
            server.shutdownNow();
            assertThatThrownBy(() -> store.conversations().find(new ConversationId("v-1")))
                    .isInstanceOf(Outage.class)
                    .hasMessageContaining("MongoDB is not available now");
            assertThatThrownBy(
                            () -> store.conversations().open(conversation("v-2").get(), List.of()))
                    .isInstanceOf(Outage.class);
            listening();
            await().atMost(LIMIT)
                    .ignoreExceptionsInstanceOf(Outage.class)
                    .untilAsserted(() -> assertThat(store.conversations().find(new ConversationId("v-1")))
                            .isPresent());
        }
    }

    @Test
    void a_closed_store_is_an_outage() throws Exception {
        listening();
        ClusterStore store = open(KEY);
        store.close();
        assertThatThrownBy(() -> store.queues().all()).isInstanceOf(Outage.class);
    }

    @Test
    void a_start_without_its_server_waits_until_it_is_there() throws Exception {
        listening().shutdownNow();
        AtomicReference<Object> opened = new AtomicReference<>();
        Thread starting = Thread.ofPlatform().start(() -> opened.set(openOrRefused()));
        await().atMost(LIMIT).until(() -> starting.getState() == Thread.State.WAITING);
        assertThat(opened).hasNullValue();
        listening();
        await().atMost(LIMIT).until(() -> opened.get() instanceof ClusterStore);
        if (opened.get() instanceof ClusterStore store) {
            store.close();
        }
    }

    @Test
    void a_start_that_waits_is_ended_by_an_interruption() throws Exception {
        listening().shutdownNow();
        AtomicReference<Object> opened = new AtomicReference<>();
        Thread starting = Thread.ofPlatform().start(() -> opened.set(openOrRefused()));
        await().atMost(LIMIT).until(() -> starting.getState() == Thread.State.WAITING);
        starting.interrupt();
        assertThat(starting.join(LIMIT)).isTrue();
        assertThat(opened.get()).isInstanceOf(ClusterRefused.class);
    }

    private Object openOrRefused() {
        try {
            return open(KEY);
        } catch (ClusterRefused refused) {
            return refused;
        }
    }

    @Test
    void a_database_for_tests_that_is_not_empty_is_refused() throws Exception {
        listening();
        open(KEY).close();
        try (var client = MongoClients.create("mongodb://" + new ServerAddress("127.0.0.1", port))) {
            assertThatThrownBy(() -> MongoUnderTest.refuseWhatIsNotEmpty(client.getDatabase("kontuar_test")))
                    .hasMessageContaining("expected an empty database");
        }
    }
}
