package io.kontuar.bot.tuning;

import io.kontuar.bot.understanding.Reading;
import io.kontuar.bot.understanding.Understanding;
import io.kontuar.bot.understanding.Verdict;
import io.kontuar.knowledge.PastTurn;
import io.kontuar.knowledge.Rehearsal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads past messages as the bot understands now and as it would with other lessons, and tells the difference. */
public final class Rehearsing {
    private final Understanding now;
    private final Understanding then;

    public Rehearsing(Understanding now, Understanding then) {
        this.now = now;
        this.then = then;
    }

    /** @param past the latest first, which is the order of the samples */
    public Rehearsal over(List<PastTurn> past, long draftVersion, Instant at) {
        Map<Change, Integer> counts = new HashMap<>();
        List<Rehearsal.Sample> samples = new ArrayList<>();
        int changed = 0;
        for (PastTurn turn : past) {
            Change change = new Change(understood(now, turn), understood(then, turn));
            if (!change.before().equals(change.after())) {
                changed++;
                counts.merge(change, 1, Integer::sum);
                if (samples.size() < Rehearsal.MOST_SAMPLES) {
                    samples.add(new Rehearsal.Sample(
                            turn.id().conversation(), turn.id().upToSeq(), change.before(), change.after()));
                }
            }
        }
        List<Rehearsal.Move> moves = counts.entrySet().stream()
                .map(entry -> new Rehearsal.Move(
                        entry.getKey().before(), entry.getKey().after(), entry.getValue()))
                .sorted(Comparator.comparingInt(Rehearsal.Move::count)
                        .reversed()
                        .thenComparing(Rehearsal.Move::before)
                        .thenComparing(Rehearsal.Move::after))
                .limit(Rehearsal.MOST_MOVES)
                .toList();
        return new Rehearsal(draftVersion, at, past.size(), changed, moves, samples, "");
    }

    private record Change(String before, String after) {}

    private static String understood(Understanding understanding, PastTurn turn) {
        Reading reading = understanding.read(turn.text(), turn.language());
        return switch (reading.verdict()) {
            case Verdict.Confident confident -> confident.intent().intent().name();
            case Verdict.Unsure unsure -> unsure.first().intent().name();
            case Verdict.Unknown unknown -> Rehearsal.NOTHING;
        };
    }
}
