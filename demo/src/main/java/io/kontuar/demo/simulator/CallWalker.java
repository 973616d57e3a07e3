package io.kontuar.demo.simulator;

import io.kontuar.demo.simulator.SimulatedCall.Doing;
import io.kontuar.demo.simulator.SimulatedCall.State;
import io.kontuar.demo.simulator.WalkedLine.HungUp;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Carries out TwiML for one call, verb by verb, as Twilio does: what the shop answers is done, what the caller does is
 * posted. Runs on a thread of its own until somebody hangs up.
 */
final class CallWalker {
    /** A person types slower than one speaks, so a question by voice waits longer here than Twilio would. */
    private static final long FOR_WORDS = 120_000;

    private static final int MOST_DOCUMENTS = 2000;
    private final SimulatedCall call;
    private final WalkedLine line;
    private int documents;

    CallWalker(SimulatedCall call, GatewayCalls gateway) {
        this.call = call;
        this.line = new WalkedLine(call, gateway);
    }

    void walk(long began) throws InterruptedException {
        try {
            goTo(call.account().callHook(""), Map.of("CallStatus", "ringing"));
            call.say(Spoken.Side.EVENT, "callShopHungUp");
        } catch (HungUp down) {
            call.say(Spoken.Side.EVENT, "callHungUp");
        }
        call.become(State.ENDED);
        Optional<String> unused = line.post(
                call.account().callHook("status"),
                Map.of(
                        "CallStatus", "completed",
                        "CallDuration", Long.toString((System.currentTimeMillis() - began) / 1000),
                        "SequenceNumber", "0"));
    }

    /** The agent's phone rings, and what was asked for follows once it is picked up. */
    void ringAgent(OutgoingForm form, long began) throws InterruptedException {
        String status = "no-answer";
        try {
            if (new AgentsPhone(line).picksUp("callAgentRings", State.AGENT_RINGS, 1000L * form.timeout())) {
                status = "completed";
                goTo(form.url(), Map.of());
            }
            call.say(Spoken.Side.EVENT, "callShopHungUp");
        } catch (HungUp down) {
            call.say(Spoken.Side.EVENT, "callHungUp");
        }
        call.become(State.ENDED);
        if (!form.statusCallback().isEmpty()) {
            Optional<String> unused = line.post(
                    form.statusCallback(),
                    Map.of(
                            "CallStatus",
                            status,
                            "CallDuration",
                            Long.toString((System.currentTimeMillis() - began) / 1000)));
        }
    }

    /** Asks there and carries out the answer; where the answer fails, what stands for a failing webhook is asked. */
    private void goTo(String url, Map<String, String> more) throws HungUp, InterruptedException {
        String next = url;
        Map<String, String> form = more;
        while (!next.isEmpty()) {
            if (documents++ > MOST_DOCUMENTS) {
                throw new HungUp();
            }
            Optional<String> answer = line.post(next, form);
            if (answer.isEmpty()) {
                answer = line.post(call.account().callHook("fallback"), Map.of("ErrorCode", "11200"));
            }
            next = answer.isEmpty() ? "" : carryOut(Twiml.parse(answer.get()));
            form = Map.of();
        }
    }

    /** The address that the document sends us on to; empty when the call is over. */
    private String carryOut(Element response) throws HungUp, InterruptedException {
        for (Element verb : Twiml.children(response)) {
            switch (verb.getTagName()) {
                case "Say" -> say(verb);
                case "Pause" -> pause(verb);
                case "Redirect" -> {
                    return verb.getTextContent().strip();
                }
                case "Gather" -> {
                    Optional<Map<String, String>> given = gather(verb);
                    if (given.isPresent()) {
                        goTo(verb.getAttribute("action"), given.get());
                        return "";
                    }
                }
                case "Connect" -> {
                    goTo(verb.getAttribute("action"), relayed(verb));
                    return "";
                }
                case "Enqueue" -> {
                    goTo(verb.getAttribute("action"), Map.of("QueueResult", queue(verb), "QueueTime", "0"));
                    return "";
                }
                case "Dial" -> {
                    Map<String, String> result = new AgentsPhone(line).dial(verb);
                    if (!verb.getAttribute("action").isEmpty()) {
                        goTo(verb.getAttribute("action"), result);
                        return "";
                    }
                }
                case "Record" -> {
                    Optional<Map<String, String>> kept = new SpokenMessage(line).record(verb);
                    if (kept.isPresent()) {
                        goTo(verb.getAttribute("action"), kept.get());
                        return "";
                    }
                }
                case "Hangup" -> {
                    return "";
                }
                default -> call.say(Spoken.Side.EVENT, "callUnknown");
            }
        }
        return "";
    }

    private Map<String, String> relayed(Element verb) throws HungUp, InterruptedException {
        for (Element noun : Twiml.children(verb)) {
            if (noun.getTagName().equals("ConversationRelay")) {
                return new RelayedTalk(line).talk(noun);
            }
        }
        call.say(Spoken.Side.EVENT, "callUnknown");
        return Map.of("SessionStatus", "failed");
    }

    private void say(Element verb) throws HungUp, InterruptedException {
        call.become(State.SPEAKING);
        call.say(Spoken.Side.SHOP, verb.getTextContent());
        line.listen(Math.min(1500, 15L * verb.getTextContent().length()));
    }

    private void pause(Element verb) throws HungUp, InterruptedException {
        line.listen(1000L * Twiml.number(verb, "length", 1));
    }

    /** Empty when nothing came and nothing is to be told. */
    private Optional<Map<String, String>> gather(Element verb) throws HungUp, InterruptedException {
        for (Element child : Twiml.children(verb)) {
            if (child.getTagName().equals("Say")) {
                call.say(Spoken.Side.SHOP, child.getTextContent());
            }
        }
        boolean words = verb.getAttribute("input").contains("speech");
        call.become(words ? State.LISTENING : State.KEYS_ONLY);
        Optional<Doing> doing = line.within(words ? FOR_WORDS : 1000L * Twiml.number(verb, "timeout", 5), words);
        if (doing.isPresent()) {
            call.say(Spoken.Side.CALLER, doing.get().text());
            boolean spoken = doing.get().what().equals("speak");
            return Optional.of(
                    spoken
                            ? Map.of("SpeechResult", doing.get().text(), "Confidence", "0.93")
                            : Map.of("Digits", doing.get().text()));
        }
        boolean tellsNothing = verb.getAttribute("actionOnEmptyResult").equals("true");
        return tellsNothing ? Optional.of(words ? Map.of("SpeechResult", "") : Map.of("Digits", "")) : Optional.empty();
    }

    /** Asks again and again what the caller shall hear, until he may leave; how the wait ended. */
    private String queue(Element verb) throws HungUp, InterruptedException {
        call.say(Spoken.Side.EVENT, "callWaits");
        String next = verb.getAttribute("waitUrl");
        Map<String, String> form = Map.of("QueuePosition", "1", "AvgQueueTime", "0", "CurrentQueueSize", "1");
        try {
            while (documents++ < MOST_DOCUMENTS) {
                Optional<String> answer = line.post(next, form);
                if (answer.isEmpty()) {
                    return "error";
                }
                form = Map.of("QueuePosition", "1", "AvgQueueTime", "0", "CurrentQueueSize", "1");
                next = verb.getAttribute("waitUrl");
                for (Element inside : Twiml.children(Twiml.parse(answer.get()))) {
                    if (inside.getTagName().equals("Leave")) {
                        return "leave";
                    }
                    if (inside.getTagName().equals("Redirect")) {
                        next = inside.getTextContent().strip();
                    }
                    if (inside.getTagName().equals("Gather")) {
                        Optional<Map<String, String>> given = gather(inside);
                        if (given.isPresent()) {
                            next = inside.getAttribute("action");
                            form = given.get();
                            break;
                        }
                    }
                }
            }
            return "system-error";
        } catch (HungUp down) {
            Optional<String> unused = line.post(verb.getAttribute("action"), Map.of("QueueResult", "hangup"));
            throw down;
        }
    }
}
