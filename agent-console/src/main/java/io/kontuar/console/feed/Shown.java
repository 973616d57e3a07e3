package io.kontuar.console.feed;

import io.kontuar.channel.DeliveryState;
import io.kontuar.console.desk.MessageView;
import io.kontuar.console.desk.RowView;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Deliveries.MessageDeliveryState;
import io.kontuar.conversation.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One conversation as read in this round; what follows from it is read at most once, and only if somebody needs it. */
final class Shown {
    private static final int PAGE = 200;
    private static final int MOST_DELIVERIES = 1000;

    private final Conversation conversation;
    private final FeedStore store;
    private final Map<Long, List<Message>> after = new HashMap<>();
    private @Nullable RowView row;
    private @Nullable List<MessageDeliveryState> deliveries;

    Shown(Conversation conversation, FeedStore store) {
        this.conversation = conversation;
        this.store = store;
    }

    Conversation conversation() {
        return conversation;
    }

    String id() {
        return conversation.id().value();
    }

    RowView row() {
        if (row == null) {
            row = store.rows().row(conversation);
        }
        return row;
    }

    /** The entries after this one, all of them. */
    List<Message> after(long seq) {
        return after.computeIfAbsent(seq, this::read);
    }

    List<MessageView> views(List<Message> messages) {
        return MessageView.all(messages, store.colleagues());
    }

    List<MessageDeliveryState> deliveries() {
        if (deliveries == null) {
            deliveries = store.deliveries().states(conversation.id(), MOST_DELIVERIES);
        }
        return deliveries;
    }

    /** Sum of the ranks of all delivery states. */
    long deliveryStamp() {
        return deliveries().stream()
                .map(each -> each.delivery().state())
                .mapToLong(DeliveryState::rank)
                .sum();
    }

    private List<Message> read(long seq) {
        if (conversation.progress().lastSeq() <= seq) {
            return List.of();
        }
        List<Message> all = new ArrayList<>();
        long from = seq;
        List<Message> page;
        do {
            page = store.messages().after(conversation.id(), from, PAGE);
            all.addAll(page);
            from = page.isEmpty() ? from : page.getLast().seq();
        } while (page.size() == PAGE);
        return all;
    }
}
