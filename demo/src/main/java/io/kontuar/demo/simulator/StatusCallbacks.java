package io.kontuar.demo.simulator;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.demo.simulator.Faults.Statuses;
import io.kontuar.demo.simulator.PhoneText.State;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Brings an accepted text to its phone, and tells the gateway step by step. */
final class StatusCallbacks {
    private static final int MOST_HELD = 500;
    private static final String UNREACHABLE = "30003";

    private final SimulatedPhones phones;
    private final FaultBoard faults;
    private final GatewayCalls gateway;
    private final Later later;
    private final Pace pace;
    private final Map<ChannelAccountId, Queue<OutgoingText>> held = new ConcurrentHashMap<>();

    StatusCallbacks(SimulatedPhones phones, FaultBoard faults, GatewayCalls gateway, Later later, Pace pace) {
        this.phones = phones;
        this.faults = faults;
        this.gateway = gateway;
        this.later = later;
        this.pace = pace;
    }

    void begin(OutgoingText text) {
        Statuses order = faults.of(text.account().id()).statuses();
        later.after(pace.step().multipliedBy(2), () -> arrive(text));
        if (order == Statuses.HELD) {
            Queue<OutgoingText> waiting = waiting(text.account().id());
            if (waiting.size() < MOST_HELD) {
                waiting.add(text);
            }
        } else {
            List<String> steps = steps(text);
            tell(text, order == Statuses.REVERSED ? steps.reversed() : steps, 0);
        }
    }

    /** Sends what was held back. */
    void release(ChannelAccountId account) {
        Queue<OutgoingText> waiting = waiting(account);
        for (OutgoingText text = waiting.poll(); text != null; text = waiting.poll()) {
            tell(text, steps(text), 0);
        }
    }

    int held(ChannelAccountId account) {
        return waiting(account).size();
    }

    private Queue<OutgoingText> waiting(ChannelAccountId account) {
        return held.computeIfAbsent(account, id -> new ConcurrentLinkedQueue<>());
    }

    private static List<String> steps(OutgoingText text) {
        return List.of("queued", "sent", text.reachable() ? "delivered" : "undelivered");
    }

    private void arrive(OutgoingText text) {
        State state = text.reachable() ? State.ARRIVED : State.FAILED;
        phones.change(text.line(), text.sid(), state, text.reachable() ? "" : UNREACHABLE);
    }

    private void tell(OutgoingText text, List<String> statuses, int next) {
        if (next < statuses.size() && text.callback().isPresent()) {
            URI callback = text.callback().get();
            Duration wait =
                    pace.step().plusMillis(faults.of(text.account().id()).delayMs());
            later.after(wait, () -> {
                String status = statuses.get(next);
                gateway.post(text.account(), callback, status, form(text, status));
                tell(text, statuses, next + 1);
            });
        }
    }

    private static SortedMap<String, String> form(OutgoingText text, String status) {
        SortedMap<String, String> form = new TreeMap<>(Map.of(
                "MessageSid", text.sid(),
                "SmsSid", text.sid(),
                "MessageStatus", status,
                "SmsStatus", status,
                "To", text.line().customer(),
                "From", text.line().shop(),
                "AccountSid", text.account().sid(),
                "ApiVersion", TwilioMessagesApi.VERSION));
        if (status.equals("undelivered")) {
            form.put("ErrorCode", UNREACHABLE);
        }
        return form;
    }
}
