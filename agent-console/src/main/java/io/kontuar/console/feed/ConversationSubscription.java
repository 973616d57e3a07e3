package io.kontuar.console.feed;

import io.kontuar.channel.DeliveryState;
import io.kontuar.console.desk.ConversationView;
import io.kontuar.console.desk.DeliveryView;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Deliveries.MessageDeliveryState;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Message;
import io.kontuar.staff.Staff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A conversation on a client's screen, and how far the client has it. Its methods exclude each other. */
final class ConversationSubscription implements FeedSubscription {
    private static final int LATEST = 50;
    private static final int MOST_MISSED = 500;

    private final String sub;
    private final ConversationId conversation;
    private final FeedStore store;
    private final Map<String, DeliveryState> deliveries = new HashMap<>();
    private boolean begun;
    private long sentSeq;
    private long sentVersion;

    ConversationSubscription(String sub, ConversationId conversation, FeedStore store) {
        this.sub = sub;
        this.conversation = conversation;
        this.store = store;
    }

    @Override
    public String sub() {
        return sub;
    }

    ConversationId conversation() {
        return conversation;
    }

    /** False while nobody has looked yet whether the client may have it. */
    synchronized boolean begun() {
        return begun;
    }

    /** What a client needs that has all up to {@code afterSeq}: the entries it lacks, and the delivery states of all. */
    synchronized List<ServerFrame> begin(Shown shown, Staff viewer, @Nullable Long afterSeq) {
        begun = true;
        long last = shown.conversation().progress().lastSeq();
        boolean continues = afterSeq != null && afterSeq > 0 && afterSeq <= last && last - afterSeq <= MOST_MISSED;
        List<ServerFrame> frames = new ArrayList<>();
        ConversationView view = view(shown, viewer);
        List<Message> entries = continues && afterSeq != null
                ? shown.after(afterSeq)
                : store.messages().before(conversation, Long.MAX_VALUE, LATEST);
        boolean earlier = !continues && !entries.isEmpty() && entries.getFirst().seq() > 1;
        frames.add(new ServerFrame.ConversationWhole(view, shown.views(entries), continues, earlier));
        sentSeq = entries.isEmpty() ? (continues ? last : 0) : entries.getLast().seq();
        sentVersion = shown.conversation().version();
        List<ServerFrame.MessageDelivery> states = advanced(shown.deliveries());
        if (continues && !states.isEmpty()) {
            frames.add(new ServerFrame.ConversationDelta(view, List.of(), states));
        }
        return frames;
    }

    /** What is new; empty when the client has it all. {@code deliveries} tells whether to look at their states too. */
    synchronized Optional<ServerFrame> changed(Shown shown, Staff viewer, boolean lookAtDeliveries) {
        Conversation now = shown.conversation();
        List<Message> entries = shown.after(sentSeq);
        for (Message entry : entries) {
            remember(entry);
        }
        if (!entries.isEmpty()) {
            sentSeq = entries.getLast().seq();
        }
        List<ServerFrame.MessageDelivery> states = lookAtDeliveries ? advanced(shown.deliveries()) : List.of();
        if (entries.isEmpty() && states.isEmpty() && now.version() <= sentVersion) {
            return Optional.empty();
        }
        sentVersion = Math.max(sentVersion, now.version());
        return Optional.of(new ServerFrame.ConversationDelta(view(shown, viewer), shown.views(entries), states));
    }

    private static ConversationView view(Shown shown, Staff viewer) {
        return ConversationView.of(shown.conversation(), shown.row(), viewer);
    }

    private void remember(Message entry) {
        Delivery delivery = entry.delivery();
        if (delivery != null) {
            deliveries.put(entry.id().value(), delivery.state());
        }
    }

    /** States of entries that the client has, which went further than it knows. */
    private List<ServerFrame.MessageDelivery> advanced(List<MessageDeliveryState> states) {
        List<ServerFrame.MessageDelivery> advanced = new ArrayList<>();
        for (MessageDeliveryState state : states) {
            String id = state.message().value();
            DeliveryState next = state.delivery().state();
            if (state.seq() <= sentSeq && deliveries.put(id, next) != next) {
                advanced.add(new ServerFrame.MessageDelivery(id, DeliveryView.of(state.delivery())));
            }
        }
        return advanced;
    }
}
