package io.kontuar.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks SQLite how it would do each statement: every constant of the adapters that holds one is looked at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementPlansTest {
    private static final Pattern STATEMENT = Pattern.compile("(?s)\\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\\b.*");
    private static final Pattern SCAN = Pattern.compile("SCAN (\\w+).*");
    /** Short tables, the recursion, the arguments. */
    private static final Set<String> SHORT = Set.of(
            "queue",
            "workload",
            "staff",
            "channel_account",
            "channel_secret",
            "store",
            "product",
            "article",
            "lesson_edition",
            "unreadable_event",
            "json_each",
            "near",
            "CONSTANT");

    private final Connection connection;

    StatementPlansTest(@TempDir Path folder) throws SQLException, NewerDataFolder {
        Path file = folder.resolve("plans.db");
        Database.open(file, Migrations.shipped(), Probe.NONE).close();
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
    }

    record Statement(String name, String sql) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void the_statements_of_all_adapters_are_found() throws Exception {
        assertThat(statements()).hasSizeGreaterThan(70);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void no_statement_walks_through_a_big_table(Statement statement) throws SQLException {
        assertThat(plan(statement.sql())).noneMatch(StatementPlansTest::walksThrough);
    }

    @Test
    void what_waits_is_a_walk_along_its_index() throws Exception {
        for (Statement statement :
                statements().filter(one -> one.name().endsWith(".WAITING")).toList()) {
            assertThat(plan(statement.sql()))
                    .hasSize(1)
                    .allMatch(step -> step.contains("INDEX conversation_waiting (queue=?"));
        }
    }

    @Test
    void the_next_unsent_message_is_the_first_entry_of_its_index() throws Exception {
        Statement next = statements()
                .filter(one -> one.name().equals("SqliteDeliveries.NEXT_UNSENT"))
                .findFirst()
                .orElseThrow();
        assertThat(plan(next.sql()))
                .containsExactly("SEARCH message USING INDEX message_unsent (account=? AND recipient=?)");
    }

    @Test
    void the_keys_of_a_list_come_in_the_order_of_an_index_and_are_not_sorted() throws Exception {
        for (String name : List.of("WAITING", "IN_QUEUE", "HELD", "OFFERED")) {
            Statement keys = statements()
                    .filter(one -> one.name().equals("ListWalk." + name))
                    .findFirst()
                    .orElseThrow();
            assertThat(plan(keys.sql())).hasSize(1).allMatch(step -> step.startsWith("SEARCH conversation USING"));
        }
    }

    /** The latest of the audit trail are a walk along its index that a limit ends. */
    private static boolean walksThrough(String step) {
        Matcher scan = SCAN.matcher(step);
        return scan.matches() && !SHORT.contains(scan.group(1)) && !step.endsWith("USING INDEX audit_entry_by_time");
    }

    private List<String> plan(String sql) throws SQLException {
        List<String> steps = new ArrayList<>();
        try (var statement = connection.prepareStatement("EXPLAIN QUERY PLAN " + sql)) {
            var rows = statement.executeQuery();
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
        }
        return steps;
    }

    static Stream<Statement> statements() throws IOException, URISyntaxException {
        Path classes = Path.of(EmbeddedStore.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("io/kontuar/engine/embedded");
        try (Stream<Path> files = Files.list(classes)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .sorted()
                    .toList()
                    .stream()
                    .flatMap(name -> statementsOf(name.substring(0, name.length() - ".class".length())));
        }
    }

    private static Stream<Statement> statementsOf(String simpleName) {
        try {
            Class<?> adapter = Class.forName("io.kontuar.engine.embedded." + simpleName);
            List<Statement> found = new ArrayList<>();
            for (Field field : adapter.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                    field.setAccessible(true);
                    found.add(new Statement(adapter.getSimpleName() + "." + field.getName(), (String) field.get(null)));
                }
            }
            return found.stream().filter(one -> STATEMENT.matcher(one.sql()).matches());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("statements of " + simpleName + ": not readable", e);
        }
    }
}
