package io.kontuar.console.feed;

import io.kontuar.console.security.Sessions;
import io.kontuar.console.security.SignedIn;
import io.kontuar.staff.StaffId;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.socket.CloseStatus;

/** Follows what becomes of the people at the consoles: signed out, disabled, given other queues, another presence. */
final class StaffChanges {
    private final Connections connections;
    private final Sessions sessions;
    private final Welcoming welcoming;
    private final FeedStore store;

    StaffChanges(Connections connections, Sessions sessions, Welcoming welcoming, FeedStore store) {
        this.connections = connections;
        this.sessions = sessions;
        this.welcoming = welcoming;
        this.store = store;
    }

    void tell(Set<String> staff) {
        if (!staff.isEmpty()) {
            store.colleagues().changed();
        }
        for (String id : staff) {
            connections.of(new StaffId(id)).forEach(this::look);
        }
    }

    /**
     * Looks whether the right to be here still holds.
     *
     * @return false when it has ended: the connection is being closed
     */
    boolean look(ConsoleConnection connection) {
        SignedIn known = connection.viewer();
        Optional<SignedIn> now = sessions.current(known.tokenHash());
        if (now.isEmpty()) {
            connection.close(CloseStatus.POLICY_VIOLATION.withReason("signed out"));
            return false;
        }
        connection.viewer(now.get());
        if (!connection.welcomed()) {
            return true;
        }
        if (!now.get().staff().equals(known.staff())) {
            // Other queues or another role: every subscription is decided anew.
            welcoming.welcome(connection);
            connection.send(new ServerFrame.Resync());
        } else {
            welcoming.presence(connection);
        }
        return true;
    }
}
