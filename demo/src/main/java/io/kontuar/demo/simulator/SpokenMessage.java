package io.kontuar.demo.simulator;

import io.kontuar.demo.simulator.SimulatedCall.Doing;
import io.kontuar.demo.simulator.SimulatedCall.State;
import io.kontuar.demo.simulator.WalkedLine.HungUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** A message spoken after the tone; what is typed stands for its sound, and is its transcript. */
final class SpokenMessage {
    private static final long FOR_RECORDING = 180_000;
    private final WalkedLine line;
    private final SimulatedCall call;

    SpokenMessage(WalkedLine line) {
        this.line = line;
        this.call = line.call();
    }

    /**
     * Takes what is said after the tone; hanging up keeps it as well.
     *
     * @return what the verb's action is told; empty when nothing was said
     */
    Optional<Map<String, String>> record(Element verb) throws HungUp, InterruptedException {
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
            return Optional.empty();
        }
        return Optional.of(recorded(verb, String.join(" ", words), hungUp));
    }

    private Map<String, String> recorded(Element verb, String words, boolean hungUp) throws HungUp {
        Map<String, String> recording = line.recording(3000L + 300L * words.length());
        line.report(verb.getAttribute("recordingStatusCallback"), recording);
        SortedMap<String, String> written = new TreeMap<>(recording);
        written.put("TranscriptionText", words);
        written.put("TranscriptionStatus", "completed");
        Optional<String> unusedToo = line.post(verb.getAttribute("transcribeCallback"), written);
        SortedMap<String, String> done = new TreeMap<>(recording);
        done.put("Digits", hungUp ? "hangup" : "#");
        if (hungUp) {
            Optional<String> unused = line.post(verb.getAttribute("action"), done);
            throw new HungUp();
        }
        return done;
    }
}
