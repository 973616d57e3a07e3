package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.Samples;
import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.InboundEvent.Unreadable;
import io.kontuar.channel.Verification;
import io.kontuar.conversation.IndexLook;
import io.kontuar.engine.cluster.ClusterSettings;
import io.kontuar.engine.cluster.ClusterStore;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.rows.KeptRow;
import io.kontuar.engine.documents.rows.RowKind;
import io.kontuar.engine.documents.rows.StoreRows;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.engine.lanes.ArtemisLanes;
import io.kontuar.engine.lanes.LaneSettings;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.Outage;
import io.kontuar.server.Migration.Side;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Moving a store: it goes on where it broke off, and refuses what would lose something. */
class MigrationTest {
    private static final SecretKey KEY = new SecretKeySpec(
            "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "AES");
    private static final int CONTACTS = 450;

    private final Path data;
    private final MongoServerForTests mongo;

    MigrationTest(@TempDir Path folder) {
        this.data = folder.resolve("data");
        this.mongo = MongoServerForTests.on(folder);
    }

    @BeforeEach
    void name() {
        System.setProperty("kontuar.mongodb.uri", mongo.uri());
        System.setProperty("kontuar.mongodb.require-replica-set", "false");
        System.setProperty("kontuar.secret-key", java.util.Base64.getEncoder().encodeToString(KEY.getEncoded()));
    }

    @AfterEach
    void close() {
        System.clearProperty("kontuar.mongodb.uri");
        System.clearProperty("kontuar.mongodb.require-replica-set");
        System.clearProperty("kontuar.secret-key");
        mongo.close();
    }

    private EmbeddedStore embedded() throws Exception {
        return EmbeddedStore.open(data, KEY, new Documents(), Clock.systemUTC());
    }

    private ClusterStore cluster() throws Exception {
        return ClusterStore.open(ClusterSettings.of(mongo.uri(), false), KEY, new Documents(), Clock.systemUTC());
    }

    private static Address number(int i) {
        return Address.sms("+4860" + (1_000_000 + i));
    }

    private AttachmentId fill() throws Exception {
        try (EmbeddedStore store = embedded()) {
            for (int i = 0; i < CONTACTS; i++) {
                var unused = store.contacts().resolve(number(i), Verification.CLAIMED, null, null, Samples.NOW);
            }
            AttachmentId body = store.attachments()
                    .store(new ByteArrayInputStream("???".getBytes(java.nio.charset.StandardCharsets.UTF_8)), 10)
                    .id();
            store.unreadableEvents()
                    .save(new Unreadable(
                            new CommandId("u-1"),
                            Samples.SMS_MAIN,
                            "no form",
                            new AttachmentRef(body, "body", "text/plain", 3),
                            Samples.NOW));
            return body;
        }
    }

    private int migrate(String where) {
        return Kontuar.run(new String[] {"migrate", "--to", where, "--data", data.toString()});
    }

    /** Rows of a store that goes away after some writes. */
    private record GoesAway(StoreRows rows, AtomicInteger writes) implements StoreRows {
        @Override
        public List<KeptRow> page(RowKind kind, @Nullable List<String> after, int limit) {
            return rows.page(kind, after, limit);
        }

        @Override
        public void put(RowKind kind, List<KeptRow> put) {
            if (writes.decrementAndGet() < 0) {
                throw new Outage("store", null);
            }
            rows.put(kind, put);
        }
    }

    @Test
    void one_that_broke_off_goes_on_and_no_server_starts_meanwhile() throws Exception {
        AttachmentId body = fill();
        try (EmbeddedStore from = embedded();
                ClusterStore to = cluster()) {
            Migration broken = new Migration(
                    new Side(from, from.rows()), new Side(to, new GoesAway(to.rows(), new AtomicInteger(3))));
            assertThatThrownBy(() -> broken.copy(MigrationProgress.in(data, "cluster")))
                    .isInstanceOf(Outage.class);
        }
        assertThatThrownBy(() -> MigrationProgress.in(data, "embedded")).hasMessageContaining("under way");
        assertThat(Kontuar.run(new String[] {"start", "--data", data.toString()}, ServerConfiguration.class))
                .isEqualTo(2);
        assertThat(migrate("cluster")).isZero();
        try (ClusterStore moved = cluster()) {
            assertThat(moved.contacts().address(AddressId.of(number(CONTACTS - 1))))
                    .isPresent();
            assertThat(RowSum.of(moved.rows(), RowKind.CONTACT).count()).isEqualTo(CONTACTS);
            assertThat(moved.attachments().open(body).orElseThrow().readAllBytes())
                    .hasSize(3);
        }
    }

    @Test
    void lanes_on_which_something_waits_are_refused() throws Exception {
        fill();
        try (ArtemisLanes lanes =
                ArtemisLanes.embedded(data.resolve("lanes"), new Documents(), LaneSettings.defaults())) {
            lanes.send(List.of(LaneSend.of(
                    IndexLook.LANE, new IndexLook(new CommandId("i-1"), IndexLook.Subject.CUSTOMER, "c-1"))));
        }
        assertThat(migrate("cluster")).isEqualTo(2);
        assertThat(MigrationProgress.underWay(data)).isFalse();
    }

    @Test
    void a_target_that_is_not_empty_is_refused() throws Exception {
        fill();
        try (ClusterStore there = cluster()) {
            var unused = there.contacts().resolve(number(1), Verification.CLAIMED, null, null, Samples.NOW);
        }
        assertThat(migrate("cluster")).isEqualTo(2);
        assertThat(data.resolve("kontuar.db")).exists();
    }

    @Test
    void a_copy_that_differs_is_found() throws Exception {
        fill();
        try (EmbeddedStore from = embedded();
                ClusterStore to = cluster()) {
            Migration migration = new Migration(new Side(from, from.rows()), new Side(to, to.rows()));
            migration.copy(MigrationProgress.in(data, "cluster"));
            assertThat(migration.compare()).contains("1 attachments");
            to.gatewayCursors().save(Samples.SMS_MAIN, "inbound", "8");
            assertThatThrownBy(migration::compare)
                    .hasMessageContaining("GATEWAY_CURSOR has 0 records here and 1 there");
        }
    }

    @Test
    void without_a_mongodb_or_a_store_there_is_a_sentence() {
        assertThat(migrate("cluster")).isEqualTo(2);
        System.clearProperty("kontuar.mongodb.uri");
        assertThat(migrate("cluster")).isEqualTo(2);
        assertThat(migrate("elsewhere")).isEqualTo(2);
    }
}
