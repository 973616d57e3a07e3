package io.kontuar.engine.cluster;

import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.conversation;
import static io.kontuar.Samples.fact;
import static io.kontuar.Samples.inbound;
import static io.kontuar.Samples.minute;
import static io.kontuar.Samples.outbound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationWrite;
import io.kontuar.conversation.Conversations.Written;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.RetentionClass;
import io.kontuar.conversation.Trace;
import io.kontuar.engine.documents.Moment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stops a removal before each of its commands, as a killed process would, and has somebody write in the middle of one. */
class InterruptedRemovalTest extends OnClusterStore {
    private static final ConversationId CHAT = new ConversationId("v-1");
    /** The mark, the entries, the traces, the conversation. */
    private static final int COMMANDS = 4;

    private static Conversation closed() {
        return conversation("v-1").closedAt(minute(1)).upTo(2).version(1).get();
    }

    private static ConversationWrite closing() {
        Trace trace = new Trace(CHAT, 1, NOW, "greet", List.of(), Map.of(), List.of(), "reply");
        return new ConversationWrite(
                closed(),
                List.of(inbound(CHAT, 1), outbound(CHAT, 2)),
                List.of(fact("f-1", Fact.Kind.CLOSED, NOW, CHAT)),
                trace);
    }

    private void written() {
        conversations().open(conversation("v-1").get(), List.of());
        assertThat(conversations().write(closing())).isEqualTo(Written.DONE);
    }

    private void stoppedBefore(int command) {
        written();
        probe.stopBefore(command);
        assertThatThrownBy(() -> retention().remove(CHAT, minute(5))).isInstanceOf(StoppingProbe.Stopped.class);
        probe.stopNoMore();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void a_removal_that_broke_off_is_found_again_and_completed(int command) {
        stoppedBefore(command);
        assertThat(retention().closedBefore(minute(5), 10)).containsExactly(CHAT);
        assertThat(retention().remove(CHAT, minute(5))).isTrue();
        assertGone();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void who_writes_what_is_being_removed_meets_a_conflict_and_finds_it_gone(int command) {
        stoppedBefore(command);
        ConversationWrite reopening = new ConversationWrite(
                conversation("v-1").upTo(3).version(2).get(), List.of(inbound(CHAT, 3)), List.of(), null);
        assertThat(conversations().write(reopening)).isEqualTo(Written.VERSION_CONFLICT);
        assertGone();
        assertThat(messages().find(inbound(CHAT, 3).id())).isEmpty();
    }

    @Test
    void a_removal_that_stopped_before_its_mark_changed_nothing() {
        stoppedBefore(1);
        assertThat(messages().after(CHAT, 0, 10)).hasSize(2);
        ConversationWrite reopening = new ConversationWrite(
                conversation("v-1").upTo(3).version(2).get(), List.of(inbound(CHAT, 3)), List.of(), null);
        assertThat(conversations().write(reopening)).isEqualTo(Written.DONE);
        assertThat(messages().after(CHAT, 0, 10)).hasSize(3);
    }

    @Test
    void facts_that_a_stopped_writer_left_inside_the_conversation_stay() {
        conversations().open(conversation("v-1").get(), List.of());
        probe.stopBefore("insert facts");
        assertThatThrownBy(() -> conversations().write(closing())).isInstanceOf(StoppingProbe.Stopped.class);
        probe.stopNoMore();
        assertThat(retention().remove(CHAT, minute(5))).isTrue();
        assertGone();
    }

    @Test
    void a_trace_that_a_stopped_writer_left_inside_the_conversation_goes_by_its_age() {
        conversations().open(conversation("v-1").get(), List.of());
        probe.stopBefore("insert facts");
        assertThatThrownBy(() -> conversations().write(closing())).isInstanceOf(StoppingProbe.Stopped.class);
        probe.stopNoMore();
        database()
                .getCollection(Schema.CONVERSATION)
                .updateOne(Filters.eq("_id", "v-1"), Updates.set(Leftovers.SINCE, Moment.nanos(minute(-1))));
        assertThat(retention().removeOlder(RetentionClass.TRACE, minute(5), 10)).isEqualTo(1);
        assertThat(traces().of(CHAT)).isEmpty();
        assertThat(facts().of(CHAT)).hasSize(1);
    }

    @Test
    void a_removal_has_as_many_commands_as_are_stopped_here() {
        written();
        probe.stopBefore(COMMANDS + 1);
        assertThat(retention().remove(CHAT, minute(5))).isTrue();
        probe.stopNoMore();
    }

    private void assertGone() {
        assertThat(conversations().find(CHAT)).isEmpty();
        assertThat(messages().after(CHAT, 0, 10)).isEmpty();
        assertThat(traces().of(CHAT)).isEmpty();
        assertThat(facts().of(CHAT)).extracting(Fact::id).containsExactly("f-1");
        assertThat(retention().closedBefore(minute(5), 10)).isEmpty();
    }
}
