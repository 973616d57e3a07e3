package io.kontuar.demo.simulator;

import java.time.Instant;
import java.util.List;

/**
 * A text on the simulated phone.
 *
 * @param sid the provider's id of it
 * @param detail of one that failed: the status the gateway answered, 0 for none, or the provider's error code
 * @param pictures where those that came along are opened, as this page's own addresses
 */
record PhoneText(String sid, Side from, String text, Instant at, State state, String detail, List<String> pictures) {
    PhoneText {
        pictures = List.copyOf(pictures);
    }

    PhoneText(String sid, Side from, String text, Instant at, State state, String detail) {
        this(sid, from, text, at, state, detail, List.of());
    }

    PhoneText now(State next, String why) {
        return new PhoneText(sid, from, text, at, next, why, pictures);
    }

    /** Who wrote it. */
    enum Side {
        CUSTOMER,
        SHOP,
        /** The provider itself, which answers STOP and START. */
        NETWORK
    }

    /** How far it is. */
    enum State {
        UNDER_WAY,
        ARRIVED,
        FAILED
    }
}
