package io.kontuar.console.feed;

import io.kontuar.console.feed.Dirt.Gathered;
import io.kontuar.console.supervisor.BoardReader;
import io.kontuar.console.supervisor.LiveQueues;

/** What happens by the clock: counts, boards and digests, each no more often than its time. */
final class Rhythm {
    /** Digests that are due come in this many portions, so that those of one portion share what they read. */
    private static final int DIGEST_SHARES = 15;

    private final Connections connections;
    private final LiveQueues live;
    private final CountsReader counts;
    private final Welcoming welcoming;
    private final StaffChanges staffChanges;
    private final BoardReader boards;
    private final Digests digests;
    private final FeedTiming timing;
    private boolean countsDirty;
    private boolean boardDirty;
    private long nextCounts = System.nanoTime();
    private long nextBoard = System.nanoTime();
    private long nextDigests = System.nanoTime();

    Rhythm(
            Connections connections,
            LiveQueues live,
            CountsReader counts,
            Welcoming welcoming,
            StaffChanges staffChanges,
            BoardReader boards,
            Digests digests,
            FeedTiming timing) {
        this.connections = connections;
        this.live = live;
        this.counts = counts;
        this.welcoming = welcoming;
        this.staffChanges = staffChanges;
        this.boards = boards;
        this.digests = digests;
        this.timing = timing;
    }

    void beat(Gathered gathered, long now) {
        boolean moved = !gathered.conversations().isEmpty() || !gathered.staff().isEmpty() || gathered.settings();
        countsDirty |= moved;
        boardDirty |= moved;
        if (countsDirty && now - nextCounts >= 0) {
            countsDirty = false;
            nextCounts = now + timing.counts().toNanos();
            counts();
        }
        if (boardDirty && now - nextBoard >= 0) {
            boardDirty = false;
            nextBoard = now + timing.board().toNanos();
            boards();
        }
        if (now - nextDigests >= 0) {
            nextDigests = now + timing.digest().toNanos() / DIGEST_SHARES;
            digests(now);
        }
    }

    private void counts() {
        live.forget();
        Digests.Pages pages = new Digests.Pages();
        Encoder encoder = new Encoder();
        for (ConsoleConnection connection : connections.welcomed()) {
            connection.tell(counts.read(connection.viewer().staff()));
            digests.refill(connection, pages, encoder);
        }
    }

    private void boards() {
        // Waiting ones are counted at the same moment as the facts are read, or the figures would not add up.
        live.forget();
        Encoder encoder = new Encoder();
        for (ConsoleConnection connection : connections.welcomed()) {
            for (FeedSubscription subscription : connection.subscriptions()) {
                if (subscription instanceof BoardSubscription board) {
                    tell(connection, board, encoder);
                }
            }
        }
    }

    private void tell(ConsoleConnection connection, BoardSubscription board, Encoder encoder) {
        var now = boards.read(connection.viewer().staff().queues());
        if (board.isNews(now)) {
            connection.send(encoder.encode(board.sub(), new ServerFrame.Board(now)));
        }
    }

    private void digests(long now) {
        Digests.Pages pages = new Digests.Pages();
        Encoder encoder = new Encoder();
        for (ConsoleConnection connection : connections.welcomed()) {
            if (connection.digestDue(now, timing.digest().toNanos()) && staffChanges.look(connection)) {
                // Lost events may have left out anything that was pushed: count and draw again as well.
                countsDirty = true;
                boardDirty = true;
                digests.tell(connection, pages, encoder);
                welcoming.offers(connection);
            }
        }
    }
}
