package io.kontuar.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.rows.KeptRow;
import io.kontuar.engine.documents.rows.RowKind;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.server.Kontuar;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo shop with conversations moves to a server that speaks MongoDB's protocol, and back, and nothing is different. */
class MovedThereAndBackTest {
    private static final int TEXTS = 60;
    private static final Duration INDEXED = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final MongoServer mongo = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));

    @AfterEach
    void stop() {
        System.clearProperty("kontuar.mongodb.uri");
        System.clearProperty("kontuar.mongodb.require-replica-set");
        mongo.shutdownNow();
    }

    @Test
    void a_shop_is_the_same_after_it_was_there_and_back() throws Exception {
        Path data = folder.resolve("data");
        Calls admin = live(data);
        Map<RowKind, List<KeptRow>> before = everything(data);
        assertThat(before.get(RowKind.MESSAGE)).hasSizeGreaterThanOrEqualTo(2 * TEXTS);
        assertThat(before.get(RowKind.FACT)).isNotEmpty();
        System.setProperty("kontuar.mongodb.uri", mongo.bindAndGetConnectionString() + "/kontuar");
        System.setProperty("kontuar.mongodb.require-replica-set", "false");

        assertThat(migrate("cluster", data)).isZero();
        assertThat(data.resolve("kontuar.db")).doesNotExist();
        assertThat(migrate("cluster", data)).as("there is nothing left to move").isEqualTo(2);
        assertThat(migrate("embedded", data)).isZero();

        assertThat(everything(data)).isEqualTo(before);
        System.clearProperty("kontuar.mongodb.uri");
        System.clearProperty("kontuar.mongodb.require-replica-set");
        try (KontuarProcess kontuar = KontuarProcess.demo(data).start()) {
            Calls here = admin.at(kontuar);
            await("the search index fills itself").atMost(INDEXED).until(() -> searches(here));
            kontuar.stop();
        }
        assertThat(Kontuar.run(new String[] {"doctor", "--books", "--data", data.toString()}))
                .as("the books agree")
                .isZero();
    }

    private static boolean searches(Calls admin) {
        return admin.get("/api/admin/health")
                .path("parts")
                .valueStream()
                .anyMatch(part -> part.path("name").asString().equals("search")
                        && part.path("status").asString().equals("up"));
    }

    private static Calls live(Path data) throws Exception {
        Calls admin;
        try (StubProvider provider = new StubProvider();
                KontuarProcess kontuar = KontuarProcess.demo(data).start()) {
            admin = Calls.as("admin", kontuar);
            SmsLine line = new SmsLine(kontuar, "sms-storm", provider.url());
            admin.post("/api/channel-accounts", line.settings(), 201);
            try (TextStorm storm = new TextStorm(line)) {
                storm.begin();
                storm.awaitTaken(TEXTS);
                storm.end();
            }
            TextBooks.awaitQuiet(admin, provider);
            kontuar.stop();
        }
        try (EmbeddedStore store = open(data)) {
            var unused = store.attachments().store(new ByteArrayInputStream(new byte[] {1}), 1);
        }
        return admin;
    }

    private static EmbeddedStore open(Path data) throws Exception {
        return EmbeddedStore.open(data, new Documents(), Clock.systemUTC());
    }

    private static int migrate(String where, Path data) {
        return Kontuar.run(new String[] {"migrate", "--to", where, "--data", data.toString()});
    }

    /** Every byte of every record, with its number in the order of arrival. */
    private static Map<RowKind, List<KeptRow>> everything(Path data) throws Exception {
        Map<RowKind, List<KeptRow>> all = new EnumMap<>(RowKind.class);
        try (EmbeddedStore store = open(data)) {
            for (RowKind kind : RowKind.values()) {
                List<KeptRow> found = new ArrayList<>();
                List<KeptRow> page = store.rows().page(kind, null, 500);
                while (!page.isEmpty()) {
                    found.addAll(page);
                    page = store.rows().page(kind, page.getLast().key(), 500);
                }
                all.put(kind, found);
            }
        }
        return all;
    }
}
