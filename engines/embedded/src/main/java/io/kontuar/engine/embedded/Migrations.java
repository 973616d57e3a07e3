package io.kontuar.engine.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The numbered steps by which the database came to its present form, each run once, in its own transaction. The number of
 * the last one that ran is the database's {@code user_version}.
 *
 * @param scripts statements, each ended by a semicolon at the end of its line; a step never changes once it was shipped
 */
record Migrations(List<String> scripts) {
    private static final List<String> STEPS =
            List.of("001-first.sql", "002-permissions.sql", "003-knowledge.sql", "004-leases.sql", "005-notices.sql");

    static Migrations shipped() {
        return new Migrations(STEPS.stream().map(Migrations::resource).toList());
    }

    void run(Session session, Path file) throws SQLException, NewerDataFolder {
        int from = (int) session.number("PRAGMA user_version");
        if (from > scripts.size()) {
            throw new NewerDataFolder(file, from, scripts.size());
        }
        for (int step = from; step < scripts.size(); step++) {
            apply(session, scripts.get(step), step + 1);
        }
    }

    private static void apply(Session session, String script, int version) throws SQLException {
        session.update("BEGIN IMMEDIATE");
        for (String statement : statements(script)) {
            session.once(statement);
        }
        session.once("PRAGMA user_version=" + version);
        session.update("COMMIT");
    }

    private static List<String> statements(String script) {
        return Stream.of(script.split(";\\s*(\\n|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String resource(String name) {
        try (InputStream script = Migrations.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("migration " + name + ": not in the jar");
            }
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
