package io.kontuar.console.feed;

import io.kontuar.console.feed.Dirt.Gathered;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.PendingOffer;
import io.kontuar.staff.Staff;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells all consoles what one round of gathered changes means for them. Each conversation is read once, and one of which only
 * deliveries advanced is not read unless somebody has it open.
 */
final class Round {
    private final Connections connections;
    private final FeedStore store;
    private final Welcoming welcoming;

    Round(Connections connections, FeedStore store, Welcoming welcoming) {
        this.connections = connections;
        this.store = store;
        this.welcoming = welcoming;
    }

    void tell(Gathered gathered) {
        List<ConsoleConnection> welcomed = connections.welcomed();
        if (welcomed.isEmpty()) {
            return;
        }
        Map<String, Shown> changed = read(gathered.conversations());
        Map<String, Shown> advanced = read(onScreen(gathered.deliveries(), welcomed));
        Encoder encoder = new Encoder();
        for (ConsoleConnection connection : welcomed) {
            for (FeedSubscription subscription : connection.subscriptions()) {
                switch (subscription) {
                    case ListSubscription list -> list(connection, list, changed.values(), encoder);
                    case ConversationSubscription conversation ->
                        conversation(connection, conversation, changed, advanced, encoder);
                    case BoardSubscription board -> {
                        // the board has its own rhythm
                    }
                }
            }
            offers(connection, changed.values());
        }
    }

    private static Set<String> onScreen(Set<String> conversations, List<ConsoleConnection> welcomed) {
        return welcomed.stream()
                .flatMap(connection -> connection.subscriptions().stream())
                .filter(ConversationSubscription.class::isInstance)
                .map(subscription ->
                        ((ConversationSubscription) subscription).conversation().value())
                .filter(conversations::contains)
                .collect(Collectors.toSet());
    }

    private Map<String, Shown> read(Set<String> ids) {
        Map<String, Shown> read = new LinkedHashMap<>();
        for (String id : ids) {
            store.conversations()
                    .find(new ConversationId(id))
                    .ifPresent(conversation -> read.put(id, new Shown(conversation, store)));
        }
        return read;
    }

    private static void list(
            ConsoleConnection connection, ListSubscription list, Collection<Shown> changed, Encoder encoder) {
        if (changed.isEmpty()) {
            return;
        }
        synchronized (list) {
            list.changed(changed).ifPresent(frame -> connection.send(encoder.encode(list.sub(), frame)));
        }
    }

    private void conversation(
            ConsoleConnection connection,
            ConversationSubscription subscription,
            Map<String, Shown> changed,
            Map<String, Shown> advanced,
            Encoder encoder) {
        String id = subscription.conversation().value();
        Shown delivered = advanced.get(id);
        Shown shown = changed.getOrDefault(id, delivered);
        if (shown != null) {
            tell(connection, subscription, shown, delivered != null, encoder);
        }
    }

    /** Sends what is new of a conversation, or that it is gone for this viewer. */
    void tell(
            ConsoleConnection connection,
            ConversationSubscription subscription,
            Shown shown,
            boolean lookAtDeliveries,
            Encoder encoder) {
        Staff viewer = connection.viewer().staff();
        synchronized (subscription) {
            if (!subscription.begun()) {
                return;
            }
            if (store.visibility().sees(viewer, shown.conversation())) {
                subscription
                        .changed(shown, viewer, lookAtDeliveries)
                        .ifPresent(frame -> connection.send(encoder.encode(subscription.sub(), frame)));
            } else {
                connection.unsubscribe(subscription);
                connection.send(encoder.encode(subscription.sub(), new ServerFrame.Gone()));
            }
        }
    }

    private void offers(ConsoleConnection connection, Collection<Shown> changed) {
        boolean concerned = changed.stream()
                .anyMatch(shown -> connection.hasOffer(shown.id()) || offered(shown.conversation(), connection));
        if (concerned) {
            welcoming.offers(connection);
        }
    }

    private static boolean offered(Conversation conversation, ConsoleConnection connection) {
        PendingOffer offer = conversation.offer();
        return offer != null && offer.agent().equals(connection.viewer().id());
    }
}
