package io.kontuar.console.feed;

import io.kontuar.lane.CommandId;
import io.kontuar.staff.StaffId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commands of one connection that wait for their answer. */
final class Pending {
    private static final int MOST = 500;

    private final Map<String, Command> waiting = new LinkedHashMap<>();

    /** @param againstSeq the last entry that the writer of a reply had seen; null for other commands */
    record Command(String clientId, @Nullable Long againstSeq) {}

    /** One staff member's id and a UUID make the command's id: nobody can name another one's command. */
    static CommandId idOf(StaffId staff, String clientId) {
        return new CommandId("ui-" + staff.value() + "-" + clientId);
    }

    synchronized void add(CommandId id, Command command) {
        waiting.put(id.value(), command);
        if (waiting.size() > MOST) {
            waiting.remove(waiting.keySet().iterator().next());
        }
    }

    /** Takes the command that this answer is for: its own, or one that a handler derived from it. */
    synchronized Optional<Command> take(CommandId answered) {
        return Optional.ofNullable(waiting.remove(root(answered)));
    }

    static String root(CommandId id) {
        int slash = id.value().indexOf('/');
        return slash < 0 ? id.value() : id.value().substring(0, slash);
    }
}
