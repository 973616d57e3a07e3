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
import io.kontuar.conversation.Trace;
import io.kontuar.engine.documents.Moment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stops a write before each of its commands, as a killed process would: what then? */
class InterruptedWriteTest extends OnClusterStore {
    private static final ConversationId CHAT = new ConversationId("v-1");
    /** Two messages, the conversation; then its facts, its trace, the end of what was left over. */
    private static final int COMMANDS = 6;

    private static final int CONVERSATION = 3;

    private static ConversationWrite write() {
        Conversation next = conversation("v-1").upTo(2).version(1).get();
        Trace trace = new Trace(CHAT, 1, NOW, "greet", List.of(), Map.of(), List.of(), "reply");
        return new ConversationWrite(
                next,
                List.of(inbound(CHAT, 1), outbound(CHAT, 2)),
                List.of(
                        fact("f-1", Fact.Kind.CUSTOMER_WROTE, minute(-1), CHAT),
                        fact("f-2", Fact.Kind.BOT_ANSWERED, minute(-1), CHAT)),
                trace);
    }

    private void stoppedBefore(int command) {
        conversations().open(conversation("v-1").get(), List.of());
        probe.stopBefore(command);
        assertThatThrownBy(() -> conversations().write(write())).isInstanceOf(StoppingProbe.Stopped.class);
        probe.stopNoMore();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_write_that_stopped_before_its_conversation_is_completed_by_its_repetition(int command) {
        stoppedBefore(command);
        assertThat(conversations().find(CHAT))
                .contains(conversation("v-1").version(1).get());
        assertThat(facts().of(CHAT)).isEmpty();
        assertThat(conversations().write(write())).isEqualTo(Written.DONE);
        assertComplete();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6})
    void a_write_that_stopped_after_its_conversation_is_complete_for_whoever_reads(int command) {
        stoppedBefore(command);
        assertComplete();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6})
    void what_a_write_left_over_is_put_in_its_place_by_the_next_one(int command) {
        stoppedBefore(command);
        ConversationWrite next = new ConversationWrite(
                conversation("v-1").upTo(2).version(2).get(),
                List.of(),
                List.of(fact("f-3", Fact.Kind.CLOSED, minute(-1), CHAT)),
                null);
        assertThat(conversations().write(next)).isEqualTo(Written.DONE);
        assertThat(facts().of(CHAT)).extracting(Fact::id).containsExactly("f-1", "f-2", "f-3");
        assertThat(traces().of(CHAT)).hasSize(1);
    }

    @Test
    void what_a_write_left_over_is_found_by_time_once_its_writer_must_be_gone() {
        stoppedBefore(CONVERSATION + 1);
        database()
                .getCollection(Schema.CONVERSATION)
                .updateOne(Filters.eq("_id", "v-1"), Updates.set(Leftovers.SINCE, Moment.nanos(minute(-1))));
        assertThat(facts().between(minute(-5), minute(5), Set.of(Fact.Kind.CUSTOMER_WROTE, Fact.Kind.BOT_ANSWERED)))
                .hasSize(2);
    }

    @Test
    void facts_of_an_opening_that_stopped_are_there_when_it_is_repeated() {
        Fact opened = fact("f-0", Fact.Kind.OPENED, NOW, CHAT);
        probe.stopBefore(2);
        assertThatThrownBy(() -> conversations().open(conversation("v-1").get(), List.of(opened)))
                .isInstanceOf(StoppingProbe.Stopped.class);
        probe.stopNoMore();
        conversations().open(conversation("v-1").get(), List.of(opened));
        assertThat(facts().of(CHAT)).containsExactly(opened);
    }

    @Test
    void entries_that_a_dead_writer_left_give_way_to_another_command_after_a_minute() {
        stoppedBefore(CONVERSATION);
        ConversationWrite other = new ConversationWrite(
                conversation("v-1").upTo(1).version(1).get(),
                List.of(inbound(CHAT, 1, "in-other", "SM-other")),
                List.of(),
                null);
        assertThat(conversations().write(other)).isEqualTo(Written.VERSION_CONFLICT);
        database()
                .getCollection(Schema.MESSAGE)
                .updateMany(Filters.empty(), Updates.set(MessageFields.CLAIM, Moment.nanos(minute(-2))));
        assertThat(conversations().write(other)).isEqualTo(Written.DONE);
        assertThat(messages().after(CHAT, 0, 10)).isEqualTo(other.messages());
    }

    @Test
    void a_write_has_as_many_commands_as_are_stopped_here() {
        conversations().open(conversation("v-1").get(), List.of());
        probe.stopBefore(COMMANDS + 1);
        assertThat(conversations().write(write())).isEqualTo(Written.DONE);
        probe.stopNoMore();
    }

    private void assertComplete() {
        assertThat(conversations().find(CHAT)).contains(write().next().atVersion(2));
        assertThat(messages().after(CHAT, 0, 10)).isEqualTo(write().messages());
        assertThat(facts().of(CHAT)).isEqualTo(write().facts());
        assertThat(traces().of(CHAT)).hasSize(1);
    }
}
