package io.kontuar.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    private static final Migrations FIRST =
            new Migrations(List.of("CREATE TABLE a (x TEXT);\nINSERT INTO a VALUES ('old');\n"));
    private static final Migrations SECOND = new Migrations(
            List.of(FIRST.scripts().getFirst(), "ALTER TABLE a ADD COLUMN y TEXT NOT NULL DEFAULT 'new';\n"));
    private static final Migrations BROKEN =
            new Migrations(List.of(FIRST.scripts().getFirst(), "CREATE TABLE b (x TEXT);\nCREATE TABLE b (x TEXT);\n"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Database open(Migrations migrations) throws Exception {
        return Database.open(folder.resolve("test.db"), migrations, Probe.NONE);
    }

    private static long version(Database database) {
        return database.read(session -> session.number("PRAGMA user_version"));
    }

    @Test
    void a_new_file_takes_every_step() throws Exception {
        try (Database database = open(SECOND)) {
            assertThat(version(database)).isEqualTo(2);
        }
    }

    @Test
    void an_older_file_takes_the_steps_it_lacks_and_keeps_what_it_holds() throws Exception {
        open(FIRST).close();
        try (Database database = open(SECOND)) {
            assertThat(version(database)).isEqualTo(2);
            assertThat(database.<List<String>>read(
                            session -> session.list("SELECT x || y FROM a", row -> row.getString(1))))
                    .containsExactly("oldnew");
        }
    }

    @Test
    void a_step_that_fails_leaves_the_file_at_the_step_before() throws Exception {
        open(FIRST).close();
        assertThatThrownBy(() -> open(BROKEN)).isInstanceOf(java.sql.SQLException.class);
        try (Database database = open(FIRST)) {
            assertThat(version(database)).isEqualTo(1);
            assertThat(database.<Long>read(
                            session -> session.number("SELECT count(*) FROM sqlite_schema WHERE name = 'b'")))
                    .isZero();
        }
    }

    @Test
    void a_newer_file_is_refused() throws Exception {
        open(SECOND).close();
        assertThatThrownBy(() -> open(FIRST))
                .isInstanceOf(NewerDataFolder.class)
                .hasMessageContaining("version 2")
                .hasMessageContaining("up to 1");
    }
}
