package io.kontuar.engine.embedded;

import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.conversation;
import static io.kontuar.Samples.fact;
import static io.kontuar.Samples.inbound;
import static io.kontuar.Samples.outbound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationWrite;
import io.kontuar.conversation.Conversations.Written;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Trace;
import io.kontuar.engine.documents.Documents;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stops a write before each of its statements, the commit included: what then? */
class InterruptedWriteTest {
    private static final ConversationId CHAT = new ConversationId("v-1");
    /** Two messages, the conversation, two facts, the trace, the commit. */
    private static final int STATEMENTS = 7;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final StoppingProbe probe = new StoppingProbe();

    private EmbeddedStore open() throws DataFolderRefused {
        return EmbeddedStore.open(folder, null, new Documents(), Clock.systemUTC(), probe);
    }

    private static ConversationWrite write() {
        Conversation next = conversation("v-1").upTo(2).version(1).get();
        Trace trace = new Trace(CHAT, 1, NOW, "greet", List.of(), Map.of(), List.of(), "reply");
        return new ConversationWrite(
                next,
                List.of(inbound(CHAT, 1), outbound(CHAT, 2)),
                List.of(
                        fact("f-1", Fact.Kind.CUSTOMER_WROTE, NOW, CHAT),
                        fact("f-2", Fact.Kind.BOT_ANSWERED, NOW, CHAT)),
                trace);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void nothing_of_a_write_that_stopped_is_visible_and_its_repetition_completes_it(int statement) throws Exception {
        try (EmbeddedStore store = open()) {
            store.conversations().open(conversation("v-1").get(), List.of());
            probe.stopBefore(statement);
            assertThatThrownBy(() -> store.conversations().write(write())).isInstanceOf(Stopped.class);
            assertUntouched(store);
            probe.stopNoMore();
            assertThat(store.conversations().write(write())).isEqualTo(Written.DONE);
            assertComplete(store);
        }
        try (EmbeddedStore store = open()) {
            assertComplete(store);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void nothing_of_a_write_that_stopped_is_there_after_a_restart(int statement) throws Exception {
        try (EmbeddedStore store = open()) {
            store.conversations().open(conversation("v-1").get(), List.of());
            probe.stopBefore(statement);
            assertThatThrownBy(() -> store.conversations().write(write())).isInstanceOf(Stopped.class);
            probe.stopNoMore();
        }
        try (EmbeddedStore store = open()) {
            assertUntouched(store);
        }
    }

    @Test
    void a_write_has_as_many_statements_as_are_stopped_here() throws Exception {
        try (EmbeddedStore store = open()) {
            store.conversations().open(conversation("v-1").get(), List.of());
            probe.stopBefore(STATEMENTS + 1);
            assertThat(store.conversations().write(write())).isEqualTo(Written.DONE);
        }
    }

    private static void assertUntouched(EmbeddedStore store) {
        assertThat(store.conversations().find(CHAT))
                .contains(conversation("v-1").version(1).get());
        assertThat(store.messages().after(CHAT, 0, 10)).isEmpty();
        assertThat(store.facts().of(CHAT)).isEmpty();
        assertThat(store.traces().of(CHAT)).isEmpty();
    }

    private static void assertComplete(EmbeddedStore store) {
        assertThat(store.conversations().find(CHAT)).contains(write().next().atVersion(2));
        assertThat(store.messages().after(CHAT, 0, 10)).isEqualTo(write().messages());
        assertThat(store.facts().of(CHAT)).isEqualTo(write().facts());
        assertThat(store.traces().of(CHAT)).hasSize(1);
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts the statements since the transaction began. */
    private static final class StoppingProbe implements Probe {
        private volatile int stopAt = Integer.MAX_VALUE;
        private int statements;

        void stopBefore(int statement) {
            stopAt = statement;
        }

        void stopNoMore() {
            stopAt = Integer.MAX_VALUE;
        }

        @Override
        public void before(String statement) {
            if (statement.equals("ROLLBACK")) {
                return;
            }
            statements = statement.startsWith("BEGIN") ? 0 : statements + 1;
            if (statements == stopAt) {
                throw new Stopped();
            }
        }
    }
}
