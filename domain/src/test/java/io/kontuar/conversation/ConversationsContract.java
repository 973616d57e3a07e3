package io.kontuar.conversation;

import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.conversation;
import static io.kontuar.Samples.fact;
import static io.kontuar.Samples.inbound;
import static io.kontuar.Samples.minute;
import static io.kontuar.Samples.outbound;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import io.kontuar.channel.MessageContent;
import io.kontuar.contact.ContactId;
import io.kontuar.conversation.Conversations.Written;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link Conversations}. */
public interface ConversationsContract extends StorePorts {
    ConversationId FIRST = new ConversationId("v-1");

    private Conversation opened() {
        conversations().open(conversation("v-1").get(), List.of());
        return stored(FIRST);
    }

    private Conversation stored(ConversationId id) {
        return conversations().find(id).orElseThrow();
    }

    private static ConversationWrite writing(Conversation next, Message... messages) {
        return new ConversationWrite(next, List.of(messages), List.of(), null);
    }

    private static Trace trace(String decision) {
        return new Trace(
                FIRST,
                1,
                NOW,
                "greet",
                List.of(new Trace.Guess("track", 0.9)),
                java.util.Map.of(),
                List.of(),
                decision);
    }

    @Test
    default void an_unknown_conversation_is_not_found() {
        assertThat(conversations().find(FIRST)).isEmpty();
    }

    @Test
    default void a_new_conversation_is_stored_with_version_1_and_its_facts() {
        Fact opened = fact("f-1", Fact.Kind.OPENED, NOW, FIRST);
        conversations().open(conversation("v-1").get(), List.of(opened));
        assertThat(stored(FIRST)).isEqualTo(conversation("v-1").version(1).get());
        assertThat(facts().of(FIRST)).containsExactly(opened);
    }

    @Test
    default void opening_again_changes_nothing() {
        Fact opened = fact("f-1", Fact.Kind.OPENED, NOW, FIRST);
        conversations().open(conversation("v-1").get(), List.of(opened));
        conversations().open(conversation("v-1").priority(5).get(), List.of(opened));
        assertThat(stored(FIRST)).isEqualTo(conversation("v-1").version(1).get());
        assertThat(facts().of(FIRST)).containsExactly(opened);
    }

    @Test
    default void a_write_stores_messages_conversation_facts_and_trace() {
        opened();
        Fact wrote = fact("f-2", Fact.Kind.CUSTOMER_WROTE, NOW, FIRST);
        Fact answered = fact("f-3", Fact.Kind.BOT_ANSWERED, NOW, FIRST);
        Conversation next = conversation("v-1").upTo(2).version(1).get();
        List<Message> entries = List.of(inbound(FIRST, 1), outbound(FIRST, 2));
        ConversationWrite write = new ConversationWrite(next, entries, List.of(wrote, answered), trace("reply"));
        assertThat(conversations().write(write)).isEqualTo(Written.DONE);
        assertThat(stored(FIRST)).isEqualTo(next.atVersion(2));
        assertThat(messages().after(FIRST, 0, 10)).isEqualTo(entries);
        assertThat(facts().of(FIRST)).containsExactly(wrote, answered);
        assertThat(traces().of(FIRST)).containsExactly(trace("reply"));
    }

    @Test
    default void a_write_on_an_older_version_is_a_conflict_and_leaves_the_conversation_as_it_is() {
        Conversation first = opened();
        conversations().write(writing(first, inbound(FIRST, 1)));
        Conversation later = stored(FIRST);
        Fact late = fact("f-late", Fact.Kind.CLOSED, NOW, FIRST);
        ConversationWrite stale = new ConversationWrite(first, List.of(), List.of(late), trace("late"));
        assertThat(conversations().write(stale)).isEqualTo(Written.VERSION_CONFLICT);
        assertThat(stored(FIRST)).isEqualTo(later);
        assertThat(facts().of(FIRST)).isEmpty();
        assertThat(traces().of(FIRST)).isEmpty();
    }

    @Test
    default void a_write_to_a_conversation_that_was_never_opened_is_a_conflict() {
        assertThat(conversations().write(writing(conversation("v-1").get()))).isEqualTo(Written.VERSION_CONFLICT);
        assertThat(conversations().find(FIRST)).isEmpty();
    }

    @Test
    default void a_message_that_is_there_with_the_same_id_counts_as_written() {
        Conversation first = opened();
        conversations().write(writing(first, inbound(FIRST, 1)));
        ConversationWrite again = writing(stored(FIRST), inbound(FIRST, 1), outbound(FIRST, 2));
        assertThat(conversations().write(again)).isEqualTo(Written.DONE);
        assertThat(messages().after(FIRST, 0, 10)).containsExactly(inbound(FIRST, 1), outbound(FIRST, 2));
    }

    @Test
    default void the_same_write_repeated_is_a_conflict_and_doubles_nothing() {
        Fact wrote = fact("f-2", Fact.Kind.CUSTOMER_WROTE, NOW, FIRST);
        ConversationWrite write =
                new ConversationWrite(opened(), List.of(inbound(FIRST, 1)), List.of(wrote), trace("reply"));
        assertThat(conversations().write(write)).isEqualTo(Written.DONE);
        assertThat(conversations().write(write)).isEqualTo(Written.VERSION_CONFLICT);
        assertThat(messages().after(FIRST, 0, 10)).hasSize(1);
        assertThat(facts().of(FIRST)).hasSize(1);
        assertThat(traces().of(FIRST)).hasSize(1);
    }

    @Test
    default void another_message_at_a_taken_seq_is_a_conflict() {
        conversations().write(writing(opened(), inbound(FIRST, 1)));
        Conversation later = stored(FIRST);
        ConversationWrite clash = writing(later, inbound(FIRST, 1, "in-other", "SM-other"));
        assertThat(conversations().write(clash)).isEqualTo(Written.VERSION_CONFLICT);
        assertThat(stored(FIRST)).isEqualTo(later);
        assertThat(messages().after(FIRST, 0, 10)).containsExactly(inbound(FIRST, 1));
    }

    @Test
    default void a_provider_id_that_another_command_stored_is_a_duplicate() {
        conversations().write(writing(opened(), inbound(FIRST, 1, "in-1", "SM-1")));
        Conversation later = stored(FIRST);
        ConversationWrite twin = writing(later, inbound(FIRST, 2, "in-2", "SM-1"));
        assertThat(conversations().write(twin)).isEqualTo(Written.DUPLICATE_MESSAGE);
        assertThat(stored(FIRST)).isEqualTo(later);
        assertThat(messages().after(FIRST, 0, 10)).hasSize(1);
    }

    @Test
    default void a_provider_id_is_unique_across_conversations_of_an_account() {
        conversations().write(writing(opened(), inbound(FIRST, 1, "in-1", "SM-1")));
        ConversationId second = new ConversationId("v-2");
        conversations().open(conversation("v-2").get(), List.of());
        ConversationWrite twin = writing(stored(second), inbound(second, 1, "in-2", "SM-1"));
        assertThat(conversations().write(twin)).isEqualTo(Written.DUPLICATE_MESSAGE);
        assertThat(messages().after(second, 0, 10)).isEmpty();
    }

    @Test
    default void a_message_larger_than_a_store_takes_is_refused_and_nothing_is_written() {
        Conversation first = opened();
        Message huge = saying(inbound(FIRST, 2), new MessageContent.Unsupported("a".repeat(16 * 1024 * 1024)));
        assertThat(conversations().write(writing(first, inbound(FIRST, 1), huge)))
                .isEqualTo(Written.TOO_LARGE);
        assertThat(stored(FIRST)).isEqualTo(first);
        assertThat(messages().after(FIRST, 0, 10)).isEmpty();
    }

    private static Message saying(Message message, MessageContent content) {
        return new Message(
                message.id(),
                message.conversation(),
                message.seq(),
                message.direction(),
                message.author(),
                content,
                message.address(),
                message.account(),
                message.providerId(),
                message.at(),
                message.receivedAt(),
                message.command(),
                message.delivery());
    }

    @Test
    default void a_provider_id_of_one_of_two_messages_taken_leaves_neither() {
        conversations().write(writing(opened(), inbound(FIRST, 1, "in-1", "SM-1")));
        Conversation later = stored(FIRST);
        ConversationWrite twins = writing(later, inbound(FIRST, 2, "in-2", "SM-2"), inbound(FIRST, 3, "in-3", "SM-1"));
        assertThat(conversations().write(twins)).isEqualTo(Written.DUPLICATE_MESSAGE);
        assertThat(messages().after(FIRST, 0, 10)).hasSize(1);
        assertThat(conversations().write(writing(later, inbound(FIRST, 2, "in-4", "SM-4"))))
                .isEqualTo(Written.DONE);
    }

    @Test
    default void a_fact_that_is_there_already_is_not_appended_twice() {
        Fact opened = fact("f-1", Fact.Kind.OPENED, NOW, FIRST);
        conversations().open(conversation("v-1").get(), List.of(opened));
        conversations().write(new ConversationWrite(stored(FIRST), List.of(), List.of(opened), null));
        assertThat(facts().of(FIRST)).containsExactly(opened);
    }

    @Test
    default void open_ones_and_those_closed_after_the_moment_come_latest_change_first() {
        ContactId anna = new ContactId("c-anna");
        ContactId other = new ContactId("c-other");
        conversations()
                .open(conversation("v-open").of(anna).changedAt(minute(1)).get(), List.of());
        conversations()
                .open(conversation("v-recent").of(other).closedAt(minute(3)).get(), List.of());
        conversations()
                .open(conversation("v-old").of(anna).closedAt(minute(-60)).get(), List.of());
        conversations()
                .open(conversation("v-foreign").of(new ContactId("c-foreign")).get(), List.of());
        assertThat(conversations().openOrClosedAfter(Set.of(anna, other), minute(-30)))
                .extracting(found -> found.id().value())
                .containsExactly("v-recent", "v-open");
    }

    @Test
    default void one_closed_at_the_very_moment_was_not_closed_after_it() {
        ContactId anna = new ContactId("c-anna");
        conversations().open(conversation("v-1").of(anna).closedAt(minute(3)).get(), List.of());
        assertThat(conversations().openOrClosedAfter(Set.of(anna), minute(3))).isEmpty();
        assertThat(conversations().openOrClosedAfter(Set.of(anna), minute(3).minusNanos(1)))
                .hasSize(1);
    }

    @Test
    default void all_of_some_contacts_come_latest_change_first_up_to_the_limit() {
        ContactId anna = new ContactId("c-anna");
        for (int i = 1; i <= 3; i++) {
            conversations()
                    .open(conversation("v-" + i).of(anna).changedAt(minute(i)).get(), List.of());
        }
        assertThat(conversations().ofContacts(Set.of(anna, new ContactId("c-none")), 2))
                .extracting(found -> found.id().value())
                .containsExactly("v-3", "v-2");
        assertThat(conversations().ofContacts(Set.of(), 2)).isEmpty();
    }

    @Test
    default void those_with_a_timer_due_come_earliest_first() {
        conversations().open(conversation("v-none").get(), List.of());
        conversations()
                .open(
                        conversation("v-later")
                                .timer(ConversationTimer.Kind.SNOOZE_END, minute(9))
                                .get(),
                        List.of());
        conversations()
                .open(
                        conversation("v-now")
                                .timer(ConversationTimer.Kind.IDLE_CLOSE, minute(5))
                                .get(),
                        List.of());
        conversations()
                .open(
                        conversation("v-soon")
                                .timer(ConversationTimer.Kind.OFFER_TIMEOUT, minute(2))
                                .get(),
                        List.of());
        assertThat(conversations().due(minute(5), 10))
                .extracting(found -> found.id().value())
                .containsExactly("v-soon", "v-now");
        assertThat(conversations().due(minute(5), 1)).hasSize(1);
    }

    @Test
    default void a_timer_taken_away_is_not_due_any_more() {
        conversations()
                .open(
                        conversation("v-1")
                                .timer(ConversationTimer.Kind.IDLE_CLOSE, minute(1))
                                .get(),
                        List.of());
        conversations().write(writing(conversation("v-1").version(1).get()));
        assertThat(conversations().due(minute(5), 10)).isEmpty();
    }
}
