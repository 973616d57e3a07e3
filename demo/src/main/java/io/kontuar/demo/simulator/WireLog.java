package io.kontuar.demo.simulator;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests between provider and gateway, so that one can see what the wire carried. */
final class WireLog {
    private static final int MOST = 60;

    private final Deque<Exchange> exchanges = new ArrayDeque<>();
    private final SimulatedPhones phones;

    /** @param phones told of every exchange, since pages follow their revision */
    WireLog(SimulatedPhones phones) {
        this.phones = phones;
    }

    void add(Exchange exchange) {
        synchronized (exchanges) {
            exchanges.addFirst(exchange);
            if (exchanges.size() > MOST) {
                exchanges.removeLast();
            }
        }
        phones.changedElsewhere();
    }

    List<Exchange> latest() {
        synchronized (exchanges) {
            return List.copyOf(exchanges);
        }
    }

    /**
     * One request and its answer.
     *
     * @param what in a few words: {@code send}, {@code text}, or a status such as {@code delivered}
     * @param towardsGateway false for a call of the provider's API
     * @param answer the HTTP status, or 0 when no answer came
     */
    record Exchange(
            Instant at, String account, boolean towardsGateway, String what, String sid, int answer, long millis) {}
}
