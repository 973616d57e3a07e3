package io.kontuar.console.feed;

import io.kontuar.staff.StaffId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All consoles that are open on this node. */
final class Connections {
    private final Set<ConsoleConnection> open = ConcurrentHashMap.newKeySet();

    void add(ConsoleConnection connection) {
        open.add(connection);
    }

    void remove(ConsoleConnection connection) {
        open.remove(connection);
    }

    Collection<ConsoleConnection> all() {
        return open;
    }

    /** Those that have said hello. */
    List<ConsoleConnection> welcomed() {
        return open.stream().filter(ConsoleConnection::welcomed).toList();
    }

    List<ConsoleConnection> of(StaffId staff) {
        return open.stream()
                .filter(connection -> connection.viewer().id().equals(staff))
                .toList();
    }
}
