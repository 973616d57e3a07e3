package io.kontuar.lane;

import java.util.List;

/**
 * What follows from one handled message. {@code sends} leave in the same transacted session that acknowledges the
 * message; {@code events} are published after it.
 */
public record Handled(List<LaneSend<?>> sends, List<Event> events) {
    private static final Handled NOTHING = new Handled(List.of(), List.of());

    public Handled {
        sends = List.copyOf(sends);
        events = List.copyOf(events);
    }

    public static Handled nothing() {
        return NOTHING;
    }

    public static Handled sending(List<LaneSend<?>> sends) {
        return new Handled(sends, List.of());
    }
}
