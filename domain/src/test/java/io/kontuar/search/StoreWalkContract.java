package io.kontuar.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.Samples;
import io.kontuar.StorePorts;
import io.kontuar.channel.Address;
import io.kontuar.channel.Verification;
import io.kontuar.conversation.ConversationId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every walk through a store does. */
public interface StoreWalkContract extends StorePorts {
    @Test
    default void every_conversation_is_met_once_page_by_page() {
        List<ConversationId> opened = IntStream.range(0, 7)
                .mapToObj(i -> new ConversationId("v-" + i))
                .toList();
        opened.forEach(
                id -> conversations().open(Samples.conversation(id.value()).get(), List.of()));
        List<ConversationId> met = new ArrayList<>();
        List<ConversationId> page = storeWalk().conversations(null, 3);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            met.addAll(page);
            page = storeWalk().conversations(page.getLast(), 3);
        }
        assertThat(met).containsExactlyInAnyOrderElementsOf(opened);
    }

    @Test
    default void every_contact_is_met() {
        for (int i = 0; i < 3; i++) {
            contacts().resolve(Address.sms("+4860100000" + i), Verification.CLAIMED, null, null, Samples.NOW);
        }
        assertThat(storeWalk().contacts(null, 10))
                .hasSize(3)
                .allSatisfy(id -> assertThat(contacts().find(id)).isPresent());
        assertThat(storeWalk().contacts(storeWalk().contacts(null, 10).getLast(), 10))
                .isEmpty();
    }

    @Test
    default void every_order_is_met() {
        orders().save(SearchThings.order("shop:1", "WEB-1"));
        orders().save(SearchThings.order("shop:2", "WEB-2"));
        assertThat(storeWalk().orders(null, 10))
                .containsExactlyInAnyOrder(
                        SearchThings.order("shop:1", "WEB-1").id(),
                        SearchThings.order("shop:2", "WEB-2").id());
    }

    @Test
    default void a_walk_through_nothing_ends_at_once() {
        assertThat(storeWalk().conversations(null, 10)).isEmpty();
        assertThat(storeWalk().contacts(null, 10)).isEmpty();
        assertThat(storeWalk().orders(null, 10)).isEmpty();
    }
}
