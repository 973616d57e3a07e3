package io.kontuar.demo.simulator;

import io.kontuar.demo.simulator.SimulatedCall.Doing;
import io.kontuar.demo.simulator.SimulatedCall.State;
import io.kontuar.demo.simulator.WalkedLine.HungUp;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The agent's phone: rings, hears the whisper, and talks with the caller. */
final class AgentsPhone {
    private static final long RING = 30_000;
    private final WalkedLine line;
    private final SimulatedCall call;

    AgentsPhone(WalkedLine line) {
        this.line = line;
        this.call = line.call();
    }

    /** How the call of it ended, as Twilio tells it. */
    Map<String, String> dial(Element verb) throws HungUp, InterruptedException {
        String leg = Sids.call();
        boolean rings = call.outgoing()
                ? picksUp("callCustomerRings", State.CUSTOMER_RINGS, 1000L * Twiml.number(verb, "timeout", 30))
                : picksUp("callAgentRings", State.AGENT_RINGS, 1000L * Twiml.number(verb, "timeout", 30));
        if (!rings) {
            return Map.of("DialCallStatus", "no-answer", "DialCallSid", leg);
        }
        NodeList numbers = verb.getElementsByTagName("Number");
        String whisper = numbers.getLength() == 0 ? "" : ((Element) numbers.item(0)).getAttribute("url");
        if (!whisper.isEmpty() && !agentTakes(whisper, leg)) {
            return Map.of("DialCallStatus", "completed", "DialCallSid", leg, "DialBridged", "false");
        }
        return talk(verb, leg);
    }

    private Map<String, String> talk(Element verb, String leg) throws HungUp, InterruptedException {
        call.become(State.TALKING);
        call.say(Spoken.Side.EVENT, "callConnected");
        long began = System.currentTimeMillis();
        try {
            while (true) {
                Optional<Doing> doing = line.next(RING);
                if (doing.filter(one -> one.what().equals("decline")).isPresent()) {
                    break;
                }
                doing.filter(one -> one.what().equals("speak"))
                        .ifPresent(one -> call.say(Spoken.Side.CALLER, one.text()));
            }
        } finally {
            line.report(
                    verb.getAttribute("recordingStatusCallback"), line.recording(System.currentTimeMillis() - began));
        }
        String seconds = Long.toString((System.currentTimeMillis() - began) / 1000);
        return Map.of(
                "DialCallStatus", "completed", "DialCallSid", leg, "DialCallDuration", seconds, "DialBridged", "true");
    }

    /** Whether the phone at the other end is picked up in time. */
    boolean picksUp(String told, State ringing, long millis) throws HungUp, InterruptedException {
        call.become(ringing);
        call.say(Spoken.Side.EVENT, told);
        long until = System.currentTimeMillis() + Math.max(millis, RING);
        for (long left = RING; left > 0; left = until - System.currentTimeMillis()) {
            Optional<Doing> doing = line.next(left);
            if (doing.filter(one -> one.what().equals("pick-up")).isPresent()) {
                return true;
            }
            if (doing.filter(one -> one.what().equals("decline")).isPresent()) {
                return false;
            }
        }
        return false;
    }

    /** The agent hears the whisper and presses a key, or lets it be. */
    private boolean agentTakes(String whisper, String leg) throws HungUp, InterruptedException {
        Optional<String> answer = line.post(whisper, Map.of("CallSid", leg, "ParentCallSid", call.sid()));
        if (answer.isEmpty()) {
            return true;
        }
        for (Element verb : Twiml.children(Twiml.parse(answer.get()))) {
            if (verb.getTagName().equals("Gather")) {
                Twiml.children(verb).forEach(said -> call.say(Spoken.Side.AGENT, said.getTextContent()));
                call.become(State.AGENT_HEARS);
                Optional<Doing> key = line.within(RING, false);
                if (key.isEmpty()) {
                    return false;
                }
                Optional<String> taken = line.post(
                        verb.getAttribute("action"),
                        Map.of("CallSid", leg, "Digits", key.get().text()));
                return taken.isPresent();
            }
        }
        return true;
    }
}
