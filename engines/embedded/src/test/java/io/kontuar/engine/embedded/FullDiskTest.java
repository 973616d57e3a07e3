package io.kontuar.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.lane.Outage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    private static final String INSERT = "INSERT INTO proof_attempt (key, at) VALUES (?, 1)";
    private static final String COUNT = "SELECT count(*) FROM proof_attempt";
    private static final String LONG = "x".repeat(20_000);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder.resolve("test.db"), Migrations.shipped(), Probe.NONE);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    private void roomFor(long morePages) {
        database.write(session -> {
            long pages = session.number("PRAGMA page_count") + morePages;
            return session.number("PRAGMA max_page_count=" + pages);
        });
    }

    private long count() {
        return database.read(session -> session.number(COUNT));
    }

    @Test
    void a_write_that_finds_no_room_is_an_outage_and_leaves_nothing() {
        roomFor(2);
        assertThatThrownBy(() -> database.write(session -> {
                    session.update(INSERT, "short");
                    return session.update(INSERT, LONG);
                }))
                .isInstanceOf(Outage.class)
                .hasMessageContaining("SQLITE_FULL");
        assertThat(count()).isZero();
    }

    @Test
    void reading_goes_on_while_there_is_no_room() {
        database.write(session -> session.update(INSERT, "before"));
        roomFor(0);
        assertThatThrownBy(() -> database.write(session -> session.update(INSERT, LONG)))
                .isInstanceOf(Outage.class);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void writing_goes_on_when_room_comes_back() {
        roomFor(0);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> database.write(session -> session.update(INSERT, LONG)))
                    .isInstanceOf(Outage.class);
        }
        roomFor(1_000);
        assertThat(database.<Integer>write(session -> session.update(INSERT, LONG)))
                .isEqualTo(1);
        assertThat(count()).isEqualTo(1);
    }
}
