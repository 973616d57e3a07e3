package io.kontuar.conversation;

import static io.kontuar.Samples.conversation;
import static io.kontuar.Samples.fact;
import static io.kontuar.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link Facts}. */
public interface FactsContract extends StorePorts {
    Fact BREAK = fact("f-break", Fact.Kind.PRESENCE_CHANGED, minute(5), null);
    Fact BACK = fact("f-back", Fact.Kind.PRESENCE_CHANGED, minute(9), null);

    @Test
    default void facts_of_no_conversation_are_appended() {
        facts().append(List.of(BREAK, BACK));
        assertThat(facts().between(minute(0), minute(60), Set.of(Fact.Kind.PRESENCE_CHANGED)))
                .containsExactly(BREAK, BACK);
    }

    @Test
    default void the_same_id_twice_is_once() {
        facts().append(List.of(BREAK));
        facts().append(List.of(BREAK, BACK));
        assertThat(facts().between(minute(0), minute(60), Set.of(Fact.Kind.PRESENCE_CHANGED)))
                .containsExactly(BREAK, BACK);
    }

    @Test
    default void the_beginning_of_a_span_belongs_to_it_and_its_end_does_not() {
        facts().append(List.of(BREAK, BACK));
        Set<Fact.Kind> kinds = Set.of(Fact.Kind.PRESENCE_CHANGED);
        assertThat(facts().between(minute(5), minute(9), kinds)).containsExactly(BREAK);
        assertThat(facts().between(minute(5).plusNanos(1), minute(9).plusNanos(1), kinds))
                .containsExactly(BACK);
    }

    @Test
    default void only_the_kinds_asked_for_come_and_oldest_first() {
        Fact opened = fact("f-opened", Fact.Kind.OPENED, minute(1), null);
        Fact closed = fact("f-closed", Fact.Kind.CLOSED, minute(7), null);
        facts().append(List.of(closed, BREAK, opened));
        assertThat(facts().between(minute(0), minute(60), Set.of(Fact.Kind.OPENED, Fact.Kind.CLOSED)))
                .containsExactly(opened, closed);
        assertThat(facts().between(minute(0), minute(60), Set.of())).isEmpty();
    }

    @Test
    default void facts_of_one_moment_come_in_the_order_they_happened() {
        Fact first = fact("f-z", Fact.Kind.OPENED, minute(1), null);
        Fact second = fact("f-a", Fact.Kind.ENTERED_QUEUE, minute(1), null);
        facts().append(List.of(first, second));
        assertThat(facts().between(minute(0), minute(60), Set.of(Fact.Kind.OPENED, Fact.Kind.ENTERED_QUEUE)))
                .containsExactly(first, second);
    }

    @Test
    default void the_facts_of_a_conversation_come_in_the_order_they_happened() {
        ConversationId id = new ConversationId("v-1");
        Fact opened = fact("f-1", Fact.Kind.OPENED, minute(1), id);
        Fact wrote = fact("f-0", Fact.Kind.CUSTOMER_WROTE, minute(1), id);
        conversations().open(conversation("v-1").get(), List.of(opened, wrote));
        facts().append(List.of(BREAK));
        assertThat(facts().of(id)).containsExactly(opened, wrote);
        assertThat(facts().of(new ConversationId("v-2"))).isEmpty();
    }
}
