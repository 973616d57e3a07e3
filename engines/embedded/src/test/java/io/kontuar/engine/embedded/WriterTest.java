package io.kontuar.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.lane.Outage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterTest {
    private static final String INSERT = "INSERT INTO proof_attempt (key, at) VALUES (?, 1)";
    private static final String COUNT = "SELECT count(*) FROM proof_attempt";

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

    private long count() {
        return database.read(session -> session.number(COUNT));
    }

    @Test
    void a_writer_sees_his_own_write_at_once() {
        for (int i = 1; i <= 200; i++) {
            database.write(session -> session.update(INSERT, "key"));
            assertThat(count()).isEqualTo(i);
        }
    }

    @Test
    void a_virtual_thread_sees_its_own_write_at_once() throws Exception {
        Thread thread = Thread.ofVirtual().start(() -> {
            database.write(session -> session.update(INSERT, "key"));
            assertThat(count()).isEqualTo(1);
        });
        thread.join();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_bad_job_fails_alone_among_those_that_wait_with_it() throws Exception {
        List<Callable<Integer>> jobs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int number = i;
            jobs.add(() -> database.write(session -> {
                int changed = session.update(INSERT, "key-" + number);
                if (number % 10 == 3) {
                    throw new IllegalStateException("job " + number);
                }
                return changed;
            }));
        }
        int failed = 0;
        for (Future<Integer> done : heldBackTogether(jobs)) {
            try {
                assertThat(done.get()).isEqualTo(1);
            } catch (ExecutionException e) {
                assertThat(e.getCause()).hasMessageStartingWith("job ");
                failed++;
            }
        }
        assertThat(failed).isEqualTo(6);
        assertThat(count()).isEqualTo(54);
    }

    @Test
    void a_job_that_wants_to_be_undone_answers_and_leaves_nothing() throws Exception {
        List<Callable<String>> jobs = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            boolean undone = i % 2 == 0;
            jobs.add(() -> database.write(session -> {
                session.update(INSERT, "key");
                if (undone) {
                    throw new Undo("undone");
                }
                return "done";
            }));
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> done : heldBackTogether(jobs)) {
            answers.add(done.get());
        }
        assertThat(answers)
                .containsExactly(
                        "undone", "done", "undone", "done", "undone", "done", "undone", "done", "undone", "done");
        assertThat(count()).isEqualTo(5);
    }

    /** Starts all while the writer is held up by a job before them, so that they meet in its next batch. */
    private <T> List<Future<T>> heldBackTogether(List<Callable<T>> jobs) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(jobs.size() + 1)) {
            Future<?> holder = threads.submit(() -> database.write(session -> {
                held.countDown();
                awaitQuietly(release);
                return true;
            }));
            held.await();
            List<Future<T>> started = new ArrayList<>();
            jobs.forEach(job -> started.add(threads.submit(job)));
            release.countDown();
            holder.get();
            return started;
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_interrupted_caller_still_gets_his_answer() {
        Thread.currentThread().interrupt();
        try {
            assertThat(database.<Integer>write(session -> session.update(INSERT, "key")))
                    .isEqualTo(1);
            assertThat(count()).isEqualTo(1);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_closed_store_is_an_outage() throws Exception {
        database.close();
        assertThatThrownBy(() -> database.write(session -> session.update(INSERT, "key")))
                .isInstanceOf(Outage.class);
        assertThatThrownBy(this::count).isInstanceOf(Outage.class);
        open();
    }
}
