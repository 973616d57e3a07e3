package io.kontuar.console.feed;

import io.kontuar.console.supervisor.BoardView;
import org.jspecify.annotations.Nullable;

/** The board on a client's screen. */
final class BoardSubscription implements FeedSubscription {
    private final String sub;
    private @Nullable BoardView sent;

    BoardSubscription(String sub) {
        this.sub = sub;
    }

    @Override
    public String sub() {
        return sub;
    }

    /** Whether this state says something new; then it counts as sent. */
    synchronized boolean isNews(BoardView board) {
        boolean news = sent == null || !sent.sameFiguresAs(board);
        if (news) {
            sent = board;
        }
        return news;
    }
}
