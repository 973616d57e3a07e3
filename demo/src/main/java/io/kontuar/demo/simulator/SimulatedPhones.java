package io.kontuar.demo.simulator;

import io.kontuar.demo.simulator.PhoneText.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What lies on the simulated phones: in memory only, the latest texts of the lines used last. */
final class SimulatedPhones {
    private static final int MOST_LINES = 200;
    private static final int MOST_TEXTS = 200;

    private final Map<PhoneLine, Deque<PhoneText>> lines = new LinkedHashMap<>();
    private final Set<PhoneLine> stopped = new HashSet<>();
    private long revision;

    synchronized void add(PhoneLine line, PhoneText text) {
        Deque<PhoneText> texts = Optional.ofNullable(lines.remove(line)).orElseGet(ArrayDeque::new);
        texts.addLast(text);
        if (texts.size() > MOST_TEXTS) {
            texts.removeFirst();
        }
        lines.put(line, texts);
        if (lines.size() > MOST_LINES) {
            PhoneLine oldest = lines.keySet().iterator().next();
            lines.remove(oldest);
            stopped.remove(oldest);
        }
        revision++;
    }

    /** Changes a text that is still there. */
    synchronized void change(PhoneLine line, String sid, State state, String detail) {
        Deque<PhoneText> texts = lines.get(line);
        if (texts != null) {
            List<PhoneText> changed = texts.stream()
                    .map(text -> text.sid().equals(sid) ? text.now(state, detail) : text)
                    .toList();
            texts.clear();
            texts.addAll(changed);
            revision++;
        }
    }

    synchronized List<PhoneText> texts(PhoneLine line) {
        return List.copyOf(lines.getOrDefault(line, new ArrayDeque<>()));
    }

    /** What customers sent to this number, by line. */
    synchronized Map<PhoneLine, List<PhoneText>> sentTo(String shop) {
        Map<PhoneLine, List<PhoneText>> sent = new LinkedHashMap<>();
        lines.forEach((line, texts) -> {
            if (line.shop().equals(shop)) {
                sent.put(
                        line,
                        texts.stream()
                                .filter(text -> text.from() == PhoneText.Side.CUSTOMER)
                                .toList());
            }
        });
        return sent;
    }

    synchronized Optional<PhoneText> find(String sid) {
        return lines.values().stream()
                .flatMap(Deque::stream)
                .filter(text -> text.sid().equals(sid))
                .findFirst();
    }

    /** The lines used last, the latest first, with their last text. */
    synchronized List<Recent> recent(int limit) {
        List<Recent> recent = new ArrayList<>();
        lines.forEach((line, texts) -> recent.add(new Recent(line, texts.getLast())));
        return recent.reversed().stream().limit(limit).toList();
    }

    /** Raised by every change, so that a page knows whether it has missed one. */
    synchronized long revision() {
        return revision;
    }

    synchronized void changedElsewhere() {
        revision++;
    }

    /** The customer wants no texts from this number, or wants them again. */
    synchronized void stop(PhoneLine line, boolean stop) {
        if (stop) {
            stopped.add(line);
        } else {
            stopped.remove(line);
        }
    }

    synchronized boolean isStopped(PhoneLine line) {
        return stopped.contains(line);
    }

    record Recent(PhoneLine line, PhoneText last) {}
}
