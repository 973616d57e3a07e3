package io.kontuar.engine.embedded;

import static io.kontuar.Samples.ORDERS;
import static io.kontuar.Samples.conversation;
import static io.kontuar.Samples.fact;
import static io.kontuar.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.Samples;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationLists.ListQuery;
import io.kontuar.conversation.ConversationWrite;
import io.kontuar.conversation.Conversations.Written;
import io.kontuar.conversation.Fact;
import io.kontuar.engine.documents.Documents;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.DerivedId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the hot paths and prints what it found; no part of the tests, since its figures are the machine's. Run with
 * {@code mvn -pl engines/embedded -am test -Dtest=EmbeddedStoreSpeed -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class EmbeddedStoreSpeed {
    private static final int CONVERSATIONS = 2_000;
    private static final List<CommandId> APPLIED = IntStream.range(0, Conversation.REMEMBERED_COMMANDS)
            .mapToObj(i -> new CommandId(DerivedId.of("in", Integer.toString(i))))
            .toList();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private EmbeddedStore store;

    @BeforeEach
    void open() throws DataFolderRefused {
        store = EmbeddedStore.open(folder, new Documents(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void appends_of_32_threads() throws Exception {
        opened(CONVERSATIONS);
        concurrently(32, 100, 0);
        for (int round = 1; round <= 3; round++) {
            long begin = System.nanoTime();
            long[] each = concurrently(32, 500, round);
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf("appends, 32 threads: %.0f/s, %s%n", each.length / seconds, percentiles(each));
        }
    }

    @Test
    void appends_of_one_thread() {
        opened(CONVERSATIONS);
        appends(0, 1, 500, 0);
        System.out.printf("appends, 1 thread: %s%n", percentiles(appends(0, 1, 1_500, 1)));
    }

    @Test
    void the_first_50_of_a_queue_of_10_000() {
        for (int i = 0; i < 10_000; i += 100) {
            int from = i;
            IntStream.range(from, from + 100).parallel().forEach(this::waiting);
        }
        for (int round = 0; round < 3; round++) {
            long[] lists = new long[500];
            long[] queues = new long[500];
            for (int i = 0; i < lists.length; i++) {
                long begin = System.nanoTime();
                assertThat(store.conversationLists().page(new ListQuery.WaitingIn(ORDERS), null, 50))
                        .hasSize(50);
                lists[i] = System.nanoTime() - begin;
                begin = System.nanoTime();
                assertThat(store.queues().waiting(ORDERS, 50)).hasSize(50);
                queues[i] = System.nanoTime() - begin;
            }
            System.out.printf("list of 50 of 10,000: %s; router: %s%n", percentiles(lists), percentiles(queues));
        }
    }

    private void waiting(int number) {
        String name = DerivedId.of("v", Integer.toString(number));
        Instant since = minute(-number % 1_000);
        store.conversations()
                .open(conversation(name).waitingSince(since).applied(APPLIED).get(), List.of());
        ConversationId id = new ConversationId(name);
        store.conversations()
                .write(new ConversationWrite(
                        conversation(name)
                                .waitingSince(since)
                                .applied(APPLIED)
                                .version(1)
                                .get(),
                        List.of(Samples.inbound(id, 1)),
                        List.of(),
                        null));
    }

    private void opened(int count) {
        IntStream.range(0, count)
                .parallel()
                .forEach(i -> store.conversations()
                        .open(conversation(name(i)).applied(APPLIED).get(), List.of()));
    }

    private static String name(int number) {
        return DerivedId.of("v", Integer.toString(number));
    }

    private long[] concurrently(int threads, int each, int round) throws Exception {
        List<Callable<long[]>> writers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int mine = i;
            writers.add(() -> appends(mine, threads, each, round));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            long[] all = new long[0];
            for (Future<long[]> done : pool.invokeAll(writers)) {
                long[] some = done.get();
                long[] more = Arrays.copyOf(all, all.length + some.length);
                System.arraycopy(some, 0, more, all.length, some.length);
                all = more;
            }
            return all;
        }
    }

    /** One append: read the conversation, write one message, one fact and the conversation. */
    private long[] appends(int first, int step, int count, int round) {
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            ConversationId id = new ConversationId(name((first + i * step) % CONVERSATIONS));
            long begin = System.nanoTime();
            Conversation read = store.conversations().find(id).orElseThrow();
            long seq = read.version();
            String command = id.value() + "/" + round + "/" + i;
            ConversationWrite write = new ConversationWrite(
                    read,
                    List.of(Samples.inbound(id, seq, command, "SM-" + command)),
                    List.of(fact("f-" + command, Fact.Kind.CUSTOMER_WROTE, Instant.now(), id)),
                    null);
            assertThat(store.conversations().write(write)).isEqualTo(Written.DONE);
            nanos[i] = System.nanoTime() - begin;
        }
        return nanos;
    }

    private static String percentiles(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return "p50 %.2f ms, p99 %.2f ms, max %.1f ms"
                .formatted(
                        sorted[sorted.length / 2] / 1e6,
                        sorted[sorted.length * 99 / 100] / 1e6,
                        sorted[sorted.length - 1] / 1e6);
    }
}
