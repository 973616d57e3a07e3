package io.kontuar.console.feed;

import io.kontuar.console.feed.ClientFrame.Wish;
import io.kontuar.console.supervisor.BoardReader;
import io.kontuar.console.supervisor.BoardView;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationLists.ListQuery;
import io.kontuar.staff.Staff;
import java.util.Optional;

/** Begins and ends what a client is kept informed of. What it may not have is answered as gone. */
final class Subscribing {
    private final FeedStore store;
    private final BoardReader boards;

    Subscribing(FeedStore store, BoardReader boards) {
        this.store = store;
        this.boards = boards;
    }

    /** The subscription is known before its state is read: a change in between then comes as a delta. */
    void subscribe(ConsoleConnection connection, ClientFrame.Subscribe frame) {
        boolean begun = switch (frame.to()) {
            case Wish.ForList wish -> list(connection, frame.sub(), wish);
            case Wish.ForConversation wish -> conversation(connection, frame.sub(), wish);
            case Wish.ForBoard wish -> board(connection, frame.sub());
        };
        if (!begun) {
            connection.unsubscribe(frame.sub());
            send(connection, frame.sub(), new ServerFrame.Gone());
        }
    }

    void more(ConsoleConnection connection, String sub) {
        if (connection.subscription(sub) instanceof ListSubscription list) {
            synchronized (list) {
                send(connection, sub, list.more());
            }
        }
    }

    private boolean list(ConsoleConnection connection, String sub, Wish.ForList wish) {
        Optional<ListQuery> query = Lists.query(wish.ref(), connection.viewer().staff());
        if (query.isEmpty()) {
            return false;
        }
        ListSubscription list = new ListSubscription(sub, query.get(), store);
        synchronized (list) {
            if (!connection.subscribe(list)) {
                return false;
            }
            send(connection, sub, list.whole());
        }
        return true;
    }

    private boolean conversation(ConsoleConnection connection, String sub, Wish.ForConversation wish) {
        Staff viewer = connection.viewer().staff();
        ConversationSubscription subscription = new ConversationSubscription(sub, wish.conversation(), store);
        synchronized (subscription) {
            if (!connection.subscribe(subscription)) {
                return false;
            }
            Optional<Conversation> seen = store.visibility().find(viewer, store.conversations(), wish.conversation());
            seen.map(found -> subscription.begin(new Shown(found, store), viewer, wish.afterSeq()))
                    .ifPresent(frames -> frames.forEach(frame -> send(connection, sub, frame)));
            return seen.isPresent();
        }
    }

    private boolean board(ConsoleConnection connection, String sub) {
        if (!connection.viewer().supervises()) {
            return false;
        }
        BoardSubscription subscription = new BoardSubscription(sub);
        if (!connection.subscribe(subscription)) {
            return false;
        }
        BoardView board = boards.read(connection.viewer().staff().queues());
        if (subscription.isNews(board)) {
            send(connection, sub, new ServerFrame.Board(board));
        }
        return true;
    }

    private static void send(ConsoleConnection connection, String sub, ServerFrame frame) {
        connection.send(new Encoder().encode(sub, frame));
    }
}
