package io.kontuar.console.feed;

import io.kontuar.console.desk.RowView;
import io.kontuar.console.security.SignedIn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** One open console: who looks at it, what it is subscribed to, and what it was last told. */
final class ConsoleConnection {
    private static final int MOST_SUBSCRIPTIONS = 50;

    private final Outbox outbox;
    private final Pending pending = new Pending();
    private final Map<String, FeedSubscription> subscriptions = new ConcurrentHashMap<>();
    private volatile SignedIn viewer;
    private volatile boolean welcomed;
    private volatile @Nullable CountsView counts;
    private volatile @Nullable String presence;
    private volatile List<RowView> offers = List.of();
    private volatile long nextDigestNanos;

    ConsoleConnection(SignedIn viewer, Outbox outbox) {
        this.viewer = viewer;
        this.outbox = outbox;
    }

    SignedIn viewer() {
        return viewer;
    }

    void viewer(SignedIn next) {
        viewer = next;
    }

    Pending pending() {
        return pending;
    }

    Collection<FeedSubscription> subscriptions() {
        return subscriptions.values();
    }

    @Nullable
    FeedSubscription subscription(String sub) {
        return subscriptions.get(sub);
    }

    /** @return false when the client has too many already */
    boolean subscribe(FeedSubscription subscription) {
        if (subscriptions.size() >= MOST_SUBSCRIPTIONS && !subscriptions.containsKey(subscription.sub())) {
            return false;
        }
        subscriptions.put(subscription.sub(), subscription);
        return true;
    }

    void unsubscribe(String sub) {
        subscriptions.remove(sub);
    }

    /** Ends this very subscription, not one that has taken its name since. */
    void unsubscribe(FeedSubscription subscription) {
        subscriptions.remove(subscription.sub(), subscription);
    }

    boolean welcomed() {
        return welcomed;
    }

    /** A client that says hello has nothing and knows nothing. */
    void begin(CountsView firstCounts, String firstPresence) {
        subscriptions.clear();
        counts = firstCounts;
        presence = firstPresence;
        offers = List.of();
        welcomed = true;
    }

    void send(String frame) {
        if (!outbox.offer(frame)) {
            subscriptions.clear();
        }
    }

    void send(ServerFrame frame) {
        send(Encoder.once(frame));
    }

    void close(CloseStatus status) {
        subscriptions.clear();
        welcomed = false;
        outbox.close(status);
    }

    void tell(CountsView next) {
        if (!next.equals(counts)) {
            counts = next;
            send(new ServerFrame.Counts(next));
        }
    }

    void tellPresence(String next) {
        if (!next.equals(presence)) {
            presence = next;
            send(new ServerFrame.OwnPresence(next));
        }
    }

    void tell(List<RowView> next) {
        if (!next.equals(offers)) {
            offers = next;
            send(new ServerFrame.Offers(next));
        }
    }

    boolean hasOffer(String conversation) {
        return offers.stream().anyMatch(row -> row.id().equals(conversation));
    }

    /** Whether it is time to compare with the store; then the next time is set. */
    boolean digestDue(long nowNanos, long everyNanos) {
        if (!welcomed || nowNanos - nextDigestNanos < 0) {
            return false;
        }
        nextDigestNanos = nowNanos + everyNanos;
        return true;
    }

    void firstDigestAt(long nanos) {
        nextDigestNanos = nanos;
    }
}
