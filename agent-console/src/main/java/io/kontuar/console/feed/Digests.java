package io.kontuar.console.feed;

import io.kontuar.console.feed.ServerFrame.RowVersion;
import io.kontuar.console.supervisor.LiveQueues;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationLists.ListQuery;
import io.kontuar.staff.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what clients were told with the store. What lost events had left out is sent first, then the digest by which
 * the client compares for itself.
 */
final class Digests {
    private final FeedStore store;
    private final LiveQueues live;
    private final Round round;

    Digests(FeedStore store, LiveQueues live, Round round) {
        this.store = store;
        this.live = live;
        this.round = round;
    }

    /** Pages read in one go, shared by all who look at the same list. */
    static final class Pages {
        private final Map<Asked, Page> read = new HashMap<>();

        private record Asked(ListQuery query, int size) {}

        Page of(ListQuery query, int size, FeedStore store) {
            return read.computeIfAbsent(new Asked(query, size), asked -> Page.read(query, null, size, store));
        }
    }

    void tell(ConsoleConnection connection, Pages pages, Encoder encoder) {
        for (FeedSubscription subscription : connection.subscriptions()) {
            switch (subscription) {
                case ListSubscription list -> digest(connection, list, pages, encoder);
                case ConversationSubscription conversation -> digest(connection, conversation, encoder);
                case BoardSubscription board -> {
                    // comes whole each second
                }
            }
        }
    }

    /** Fills windows from which rows have left, and sets totals right. */
    void refill(ConsoleConnection connection, Pages pages, Encoder encoder) {
        for (FeedSubscription subscription : connection.subscriptions()) {
            if (subscription instanceof ListSubscription list) {
                refill(connection, list, pages, encoder);
            }
        }
    }

    private void refill(ConsoleConnection connection, ListSubscription list, Pages pages, Encoder encoder) {
        synchronized (list) {
            if (list.wantsRefill()) {
                repair(connection, list, pages, encoder);
            } else {
                list.recounted(live).ifPresent(frame -> connection.send(encoder.encode(list.sub(), frame)));
            }
        }
    }

    private Page repair(ConsoleConnection connection, ListSubscription list, Pages pages, Encoder encoder) {
        synchronized (list) {
            Page page = pages.of(list.query(), list.size(), store);
            list.repaired(page, live).ifPresent(frame -> connection.send(encoder.encode(list.sub(), frame)));
            return page;
        }
    }

    private void digest(ConsoleConnection connection, ListSubscription list, Pages pages, Encoder encoder) {
        List<RowVersion> rows = repair(connection, list, pages, encoder).rows().stream()
                .map(row -> new RowVersion(
                        row.conversation().id().value(), row.conversation().version()))
                .toList();
        connection.send(encoder.encode(list.sub(), new ServerFrame.Digest(rows, null, null, null)));
    }

    private void digest(ConsoleConnection connection, ConversationSubscription subscription, Encoder encoder) {
        Staff viewer = connection.viewer().staff();
        Optional<Conversation> found =
                store.visibility().find(viewer, store.conversations(), subscription.conversation());
        if (found.isEmpty()) {
            connection.unsubscribe(subscription);
            connection.send(encoder.encode(subscription.sub(), new ServerFrame.Gone()));
            return;
        }
        Shown shown = new Shown(found.get(), store);
        round.tell(connection, subscription, shown, true, encoder);
        connection.send(encoder.encode(
                subscription.sub(),
                new ServerFrame.Digest(
                        null,
                        shown.conversation().progress().lastSeq(),
                        shown.conversation().version(),
                        shown.deliveryStamp())));
    }
}
