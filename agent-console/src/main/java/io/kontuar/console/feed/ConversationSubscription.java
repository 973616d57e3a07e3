package io.kontuar.console.feed;

import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.console.desk.ConversationView;
import io.kontuar.console.desk.DeliveryView;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Deliveries.MessageDeliveryState;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Message;
import io.kontuar.staff.Staff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A conversation on a client's screen, and how far the client has it. Its methods exclude each other. */
final class ConversationSubscription implements FeedSubscription {
    private static final int LATEST = 50;
    private static final int MOST_MISSED = 500;

    private final String sub;
    private final ConversationId conversation;
    private final FeedStore store;
    private final Map<String, DeliveryState> deliveries = new HashMap<>();
    /** Entries that were sent while their file was still with the provider. */
    private final Set<MessageId> awaited = new LinkedHashSet<>();

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
        List<Message> latest = store.messages().before(conversation, Long.MAX_VALUE, LATEST);
        latest.forEach(this::await);
        List<Message> entries =
                continues && afterSeq != null ? withFilled(afterSeq, latest, shown.after(afterSeq)) : latest;
        boolean earlier = !continues && !entries.isEmpty() && entries.getFirst().seq() > 1;
        frames.add(new ServerFrame.ConversationWhole(view, shown.views(entries), continues, earlier));
        sentSeq = continues ? Math.max(last, lastSeq(entries)) : lastSeq(entries);
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
        List<Message> arrived = arrived();
        List<Message> news = shown.after(sentSeq);
        news.forEach(this::remember);
        if (!news.isEmpty()) {
            sentSeq = news.getLast().seq();
        }
        List<Message> entries = Stream.concat(arrived.stream(), news.stream()).toList();
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

    /** A client that comes back may lack files that arrived while it was away: what it has is sent again with them. */
    private static List<Message> withFilled(long afterSeq, List<Message> latest, List<Message> after) {
        Stream<Message> filled = latest.stream()
                .filter(entry -> entry.seq() <= afterSeq
                        && entry.direction() == Direction.INBOUND
                        && entry.content() instanceof MessageContent.Media);
        return Stream.concat(filled, after.stream()).toList();
    }

    /** Those of the awaited whose file has come or is lost. */
    private List<Message> arrived() {
        if (awaited.isEmpty()) {
            return List.of();
        }
        List<Message> arrived = awaited.stream()
                .flatMap(id -> store.messages().find(id).stream())
                .filter(entry -> !isAwaited(entry))
                .toList();
        arrived.forEach(entry -> awaited.remove(entry.id()));
        return arrived;
    }

    private static boolean isAwaited(Message entry) {
        return entry.content() instanceof MessageContent.RemoteMedia remote && !remote.lost();
    }

    private static long lastSeq(List<Message> entries) {
        return entries.isEmpty() ? 0 : entries.getLast().seq();
    }

    private void await(Message entry) {
        if (isAwaited(entry)) {
            awaited.add(entry.id());
        }
    }

    private void remember(Message entry) {
        await(entry);
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
