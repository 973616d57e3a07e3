package io.kontuar.demo.simulator;

import io.kontuar.demo.simulator.SimulatedCall.Doing;
import io.kontuar.demo.simulator.SimulatedCall.State;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Carries out TwiML for one call, verb by verb, as Twilio does: what the shop answers is done, what the caller does is
 * posted. Runs on a thread of its own until somebody hangs up.
 */
final class CallWalker {
    /** A person types slower than one speaks, so a question by voice waits longer here than Twilio would. */
    private static final long FOR_WORDS = 120_000;

    private static final long FOR_RECORDING = 180_000;
    private static final long RING = 30_000;
    private static final int MOST_DOCUMENTS = 2000;
    private final SimulatedCall call;
    private final GatewayCalls gateway;
    private int documents;

    CallWalker(SimulatedCall call, GatewayCalls gateway) {
        this.call = call;
        this.gateway = gateway;
    }

    /** Thrown within the walk when the line is down. */
    private static final class HungUp extends Exception {
        private static final long serialVersionUID = 1;
    }

    void walk(long began) throws InterruptedException {
        try {
            goTo(call.account().callHook(""), Map.of("CallStatus", "ringing"));
            call.say(Spoken.Side.EVENT, "callShopHungUp");
        } catch (HungUp down) {
            call.say(Spoken.Side.EVENT, "callHungUp");
        }
        call.become(State.ENDED);
        Optional<String> unused = post(
                call.account().callHook("status"),
                Map.of(
                        "CallStatus", "completed",
                        "CallDuration", Long.toString((System.currentTimeMillis() - began) / 1000),
                        "SequenceNumber", "0"));
    }

    /** Asks there and carries out the answer; where the answer fails, what stands for a failing webhook is asked. */
    private void goTo(String url, Map<String, String> more) throws HungUp, InterruptedException {
        String next = url;
        Map<String, String> form = more;
        while (!next.isEmpty()) {
            if (documents++ > MOST_DOCUMENTS) {
                throw new HungUp();
            }
            Optional<String> answer = post(next, form);
            if (answer.isEmpty()) {
                answer = post(call.account().callHook("fallback"), Map.of("ErrorCode", "11200"));
            }
            next = answer.isEmpty() ? "" : carryOut(Twiml.parse(answer.get()));
            form = Map.of();
        }
    }

    /** The address that the document sends us on to; empty when the call is over. */
    private String carryOut(Element response) throws HungUp, InterruptedException {
        for (Element verb : children(response)) {
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
                case "Enqueue" -> {
                    goTo(verb.getAttribute("action"), Map.of("QueueResult", queue(verb), "QueueTime", "0"));
                    return "";
                }
                case "Dial" -> {
                    Map<String, String> result = dial(verb);
                    if (!verb.getAttribute("action").isEmpty()) {
                        goTo(verb.getAttribute("action"), result);
                        return "";
                    }
                }
                case "Record" -> {
                    if (record(verb)) {
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

    private void say(Element verb) throws HungUp, InterruptedException {
        call.become(State.SPEAKING);
        call.say(Spoken.Side.SHOP, verb.getTextContent());
        listen(Math.min(1500, 15L * verb.getTextContent().length()));
    }

    private void pause(Element verb) throws HungUp, InterruptedException {
        listen(1000L * Twiml.number(verb, "length", 1));
    }

    /** Waits; only hanging up matters meanwhile. */
    private void listen(long millis) throws HungUp, InterruptedException {
        long until = System.currentTimeMillis() + millis;
        for (long left = millis; left > 0; left = until - System.currentTimeMillis()) {
            refuseHungUp(call.next(left));
        }
    }

    private static Optional<Doing> refuseHungUp(Optional<Doing> doing) throws HungUp {
        if (doing.filter(one -> one.what().equals("hang-up")).isPresent()) {
            throw new HungUp();
        }
        return doing;
    }

    /** Empty when nothing came and nothing is to be told. */
    private Optional<Map<String, String>> gather(Element verb) throws HungUp, InterruptedException {
        for (Element child : children(verb)) {
            if (child.getTagName().equals("Say")) {
                call.say(Spoken.Side.SHOP, child.getTextContent());
            }
        }
        boolean words = verb.getAttribute("input").contains("speech");
        call.become(words ? State.LISTENING : State.KEYS_ONLY);
        Optional<Doing> doing = within(words ? FOR_WORDS : 1000L * Twiml.number(verb, "timeout", 5), words);
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

    private Optional<Doing> within(long millis, boolean words) throws HungUp, InterruptedException {
        long until = System.currentTimeMillis() + millis;
        for (long left = millis; left > 0; left = until - System.currentTimeMillis()) {
            Optional<Doing> doing = refuseHungUp(call.next(left));
            if (doing.filter(one ->
                            one.what().equals("keys") || (words && one.what().equals("speak")))
                    .isPresent()) {
                return doing;
            }
        }
        return Optional.empty();
    }

    /** Asks again and again what the caller shall hear, until he may leave; how the wait ended. */
    private String queue(Element verb) throws HungUp, InterruptedException {
        call.say(Spoken.Side.EVENT, "callWaits");
        String next = verb.getAttribute("waitUrl");
        Map<String, String> form = Map.of("QueuePosition", "1", "AvgQueueTime", "0", "CurrentQueueSize", "1");
        try {
            while (documents++ < MOST_DOCUMENTS) {
                Optional<String> answer = post(next, form);
                if (answer.isEmpty()) {
                    return "error";
                }
                form = Map.of("QueuePosition", "1", "AvgQueueTime", "0", "CurrentQueueSize", "1");
                next = verb.getAttribute("waitUrl");
                for (Element inside : children(Twiml.parse(answer.get()))) {
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
            Optional<String> unused = post(verb.getAttribute("action"), Map.of("QueueResult", "hangup"));
            throw down;
        }
    }

    private Map<String, String> dial(Element verb) throws HungUp, InterruptedException {
        String leg = Sids.call();
        call.become(State.AGENT_RINGS);
        call.say(Spoken.Side.EVENT, "callAgentRings");
        if (!picksUp(1000L * Twiml.number(verb, "timeout", 30))) {
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
                Optional<Doing> doing = refuseHungUp(call.next(RING));
                if (doing.filter(one -> one.what().equals("decline")).isPresent()) {
                    break;
                }
                doing.filter(one -> one.what().equals("speak"))
                        .ifPresent(one -> call.say(Spoken.Side.CALLER, one.text()));
            }
        } finally {
            report(verb.getAttribute("recordingStatusCallback"), System.currentTimeMillis() - began);
        }
        String seconds = Long.toString((System.currentTimeMillis() - began) / 1000);
        return Map.of(
                "DialCallStatus", "completed", "DialCallSid", leg, "DialCallDuration", seconds, "DialBridged", "true");
    }

    private boolean picksUp(long millis) throws HungUp, InterruptedException {
        long until = System.currentTimeMillis() + Math.max(millis, RING);
        for (long left = RING; left > 0; left = until - System.currentTimeMillis()) {
            Optional<Doing> doing = refuseHungUp(call.next(left));
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
        Optional<String> answer = post(whisper, Map.of("CallSid", leg, "ParentCallSid", call.sid()));
        if (answer.isEmpty()) {
            return true;
        }
        for (Element verb : children(Twiml.parse(answer.get()))) {
            if (verb.getTagName().equals("Gather")) {
                children(verb).forEach(said -> call.say(Spoken.Side.AGENT, said.getTextContent()));
                call.become(State.AGENT_HEARS);
                Optional<Doing> key = within(RING, false);
                if (key.isEmpty()) {
                    return false;
                }
                Optional<String> taken = post(
                        verb.getAttribute("action"),
                        Map.of("CallSid", leg, "Digits", key.get().text()));
                return taken.isPresent();
            }
        }
        return true;
    }

    /** What is said after the tone, typed; hanging up keeps it as well. False when nothing was said. */
    private boolean record(Element verb) throws HungUp, InterruptedException {
        call.become(State.RECORDING);
        call.say(Spoken.Side.EVENT, "callTone");
        List<String> words = new ArrayList<>();
        boolean hungUp = false;
        long until = System.currentTimeMillis() + FOR_RECORDING;
        for (long left = FOR_RECORDING; left > 0; left = until - System.currentTimeMillis()) {
            Optional<Doing> doing = call.next(left);
            hungUp = doing.filter(one -> one.what().equals("hang-up")).isPresent();
            if (hungUp || doing.isEmpty() || doing.get().what().equals("keys")) {
                break;
            }
            words.add(doing.get().text());
            call.say(Spoken.Side.CALLER, doing.get().text());
        }
        if (words.isEmpty()) {
            if (hungUp) {
                throw new HungUp();
            }
            return false;
        }
        recorded(verb, String.join(" ", words), hungUp);
        return true;
    }

    private void recorded(Element verb, String words, boolean hungUp) throws HungUp, InterruptedException {
        Map<String, String> recording = recording(3000L + 300L * words.length());
        SortedMap<String, String> status = new TreeMap<>(recording);
        status.put("RecordingStatus", "completed");
        Optional<String> told = post(verb.getAttribute("recordingStatusCallback"), status);
        SortedMap<String, String> written = new TreeMap<>(recording);
        written.put("TranscriptionText", words);
        written.put("TranscriptionStatus", "completed");
        Optional<String> wrote = post(verb.getAttribute("transcribeCallback"), written);
        SortedMap<String, String> done = new TreeMap<>(recording);
        done.put("Digits", hungUp ? "hangup" : "#");
        if (hungUp) {
            Optional<String> unused = post(verb.getAttribute("action"), done);
            throw new HungUp();
        }
        if (told.isPresent() || wrote.isPresent()) {
            goTo(verb.getAttribute("action"), done);
        }
    }

    private void report(String url, long millis) {
        if (!url.isEmpty()) {
            SortedMap<String, String> form = new TreeMap<>(recording(millis));
            form.put("RecordingStatus", "completed");
            Optional<String> unused = post(url, form);
        }
    }

    private Map<String, String> recording(long millis) {
        String sid = Sids.recording();
        String url =
                call.account().publicUrl() + RecordingSound.path(call.account().sid(), sid);
        return Map.of(
                "RecordingSid", sid,
                "RecordingUrl", url,
                "RecordingDuration", Long.toString(Math.max(1, millis / 1000)));
    }

    private Optional<String> post(String url, Map<String, String> more) {
        SortedMap<String, String> form = new TreeMap<>(Map.of(
                "CallSid", call.sid(),
                "AccountSid", call.account().sid(),
                "ApiVersion", TwilioMessagesApi.VERSION,
                "From", call.caller(),
                "To", call.account().number(),
                "Direction", "inbound",
                "CallStatus", "in-progress"));
        form.putAll(more);
        return gateway.ask(call.account(), URI.create(url), "call", form);
    }

    private static List<Element> children(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
