package io.kontuar.demo.simulator;

import io.kontuar.demo.simulator.SimulatedCall.Doing;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A call's line while it is walked: what its people do next, and what the gateway is told. */
final class WalkedLine {
    private final SimulatedCall call;
    private final GatewayCalls gateway;

    WalkedLine(SimulatedCall call, GatewayCalls gateway) {
        this.call = call;
        this.gateway = gateway;
    }

    /** Thrown within the walk when the line is down. */
    static final class HungUp extends Exception {
        private static final long serialVersionUID = 1;
    }

    SimulatedCall call() {
        return call;
    }

    /** What is done next, unless it is hanging up. */
    Optional<Doing> next(long millis) throws HungUp, InterruptedException {
        return refuseHungUp(call.next(millis));
    }

    /** Waits; only hanging up matters meanwhile. */
    void listen(long millis) throws HungUp, InterruptedException {
        long until = System.currentTimeMillis() + millis;
        for (long left = millis; left > 0; left = until - System.currentTimeMillis()) {
            Optional<Doing> unused = next(left);
        }
    }

    private static Optional<Doing> refuseHungUp(Optional<Doing> doing) throws HungUp {
        if (doing.filter(one -> one.what().equals("hang-up")).isPresent()) {
            throw new HungUp();
        }
        return doing;
    }

    /** A key, or words where they are wanted; empty when neither came in time. */
    Optional<Doing> within(long millis, boolean words) throws HungUp, InterruptedException {
        long until = System.currentTimeMillis() + millis;
        for (long left = millis; left > 0; left = until - System.currentTimeMillis()) {
            Optional<Doing> doing = next(left);
            if (doing.filter(one ->
                            one.what().equals("keys") || (words && one.what().equals("speak")))
                    .isPresent()) {
                return doing;
            }
        }
        return Optional.empty();
    }

    /** Tells of a recording where somebody wants to hear of it. */
    void report(String url, Map<String, String> recording) {
        if (!url.isEmpty()) {
            SortedMap<String, String> form = new TreeMap<>(recording);
            form.put("RecordingStatus", "completed");
            Optional<String> unused = post(url, form);
        }
    }

    /** A recording of that length, which this simulator hands out. */
    Map<String, String> recording(long millis) {
        String sid = Sids.recording();
        String url =
                call.account().publicUrl() + RecordingSound.path(call.account().sid(), sid);
        return Map.of(
                "RecordingSid", sid,
                "RecordingUrl", url,
                "RecordingDuration", Long.toString(Math.max(1, millis / 1000)));
    }

    /** Opens one of the gateway's sockets; empty when it is not opened. */
    Optional<WebSocket> connect(String url, WebSocket.Listener listener) {
        return gateway.connect(call.account(), URI.create(url), listener);
    }

    /** Tells one of our webhooks; empty when it fails. */
    Optional<String> post(String url, Map<String, String> more) {
        SortedMap<String, String> form = new TreeMap<>(Map.of(
                "CallSid",
                call.sid(),
                "AccountSid",
                call.account().sid(),
                "ApiVersion",
                TwilioMessagesApi.VERSION,
                "From",
                call.outgoing() ? call.account().number() : call.caller(),
                "To",
                call.outgoing() ? call.caller() : call.account().number(),
                "Direction",
                call.outgoing() ? "outbound-api" : "inbound",
                "CallStatus",
                "in-progress"));
        form.putAll(more);
        return gateway.ask(call.account(), URI.create(url), "call", form);
    }
}
