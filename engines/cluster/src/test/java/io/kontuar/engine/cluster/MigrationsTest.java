package io.kontuar.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    private static final Migrations.Step FIRST =
            database -> database.getCollection("a").insertOne(new Document("x", "old"));
    private static final Migrations.Step SECOND = database ->
            database.getCollection("a").updateMany(new Document(), new Document("$set", new Document("y", "new")));
    private static final Migrations.Step BROKEN = database -> {
        throw new IllegalStateException("a step that fails");
    };

    private final MongoDatabase database = MongoUnderTest.shared().database();

    @BeforeEach
    @AfterEach
    void empty() {
        MongoUnderTest.shared().empty();
    }

    private int version() {
        Document found = database.getCollection(Schema.META).find().first();
        return found == null ? 0 : found.getInteger("version");
    }

    private static Migrations of(Migrations.Step... steps) {
        return new Migrations(List.of(steps));
    }

    @Test
    void a_new_database_takes_every_step() throws Exception {
        of(FIRST, SECOND).run(database);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void an_older_database_takes_the_steps_it_lacks_and_keeps_what_it_holds() throws Exception {
        of(FIRST).run(database);
        of(FIRST, SECOND).run(database);
        assertThat(version()).isEqualTo(2);
        assertThat(database.getCollection("a").find().into(new ArrayList<>()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("x", "old").containsEntry("y", "new"));
    }

    @Test
    void a_step_that_fails_leaves_the_database_at_the_step_before() throws Exception {
        of(FIRST).run(database);
        assertThatThrownBy(() -> of(FIRST, BROKEN).run(database)).hasMessage("a step that fails");
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void a_newer_database_is_refused_with_a_sentence() throws Exception {
        of(FIRST, SECOND).run(database);
        assertThatThrownBy(() -> of(FIRST).run(database))
                .isInstanceOf(ClusterRefused.class)
                .hasMessageContaining("version 2")
                .hasMessageContaining("up to 1")
                .hasMessageContaining("start the newer Kontuar");
    }

    @Test
    void many_processes_that_start_at_once_bring_a_new_database_to_the_same_version() throws Exception {
        List<Callable<Boolean>> starts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            starts.add(() -> {
                Migrations.shipped().run(database);
                return true;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> start : threads.invokeAll(starts)) {
                assertThat(start.get()).isTrue();
            }
        }
        assertThat(version()).isEqualTo(1);
    }
}
