package io.kontuar.knowledge;

import io.kontuar.channel.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts questions of one language together that use much the same words: by the cosine of their folded character trigrams,
 * the rarer ones weighing more, so that endings and missing diacritics do not part what belongs together.
 */
public final class QuestionGroups {
    private static final double SIMILAR = 0.42;
    private static final int GRAM = 3;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private QuestionGroups() {}

    /** Questions that ask much the same, the latest first. */
    public record Group(Language language, List<PastTurn> turns) {
        public Group {
            turns = List.copyOf(turns);
        }
    }

    /** @param turns the latest first, a few hundred; the largest group comes first, of equal ones the one asked last */
    public static List<Group> of(List<PastTurn> turns) {
        Map<String, Integer> holding = new HashMap<>();
        List<Map<String, Integer>> grams =
                turns.stream().map(turn -> grams(turn.text())).toList();
        grams.forEach(one -> one.keySet().forEach(gram -> holding.merge(gram, 1, Integer::sum)));
        List<Open> open = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            PastTurn turn = turns.get(i);
            Map<String, Double> weighed = weighed(grams.get(i), holding, turns.size());
            open.stream()
                    .filter(group -> group.turns.getFirst().language() == turn.language())
                    .max(Comparator.comparingDouble(group -> group.likeness(weighed)))
                    .filter(group -> group.likeness(weighed) >= SIMILAR)
                    .ifPresentOrElse(group -> group.add(turn, weighed), () -> open.add(new Open(turn, weighed)));
        }
        return open.stream()
                .map(group -> new Group(group.turns.getFirst().language(), group.turns))
                .sorted(Comparator.comparingInt((Group group) -> group.turns().size())
                        .reversed())
                .toList();
    }

    /** A group that is being filled: a question belongs to it that is much like any of those in it. */
    private static final class Open {
        private final List<PastTurn> turns = new ArrayList<>();
        private final List<Map<String, Double>> weighed = new ArrayList<>();

        Open(PastTurn first, Map<String, Double> grams) {
            add(first, grams);
        }

        void add(PastTurn turn, Map<String, Double> grams) {
            turns.add(turn);
            weighed.add(grams);
        }

        double likeness(Map<String, Double> other) {
            return weighed.stream().mapToDouble(one -> cosine(one, other)).max().orElse(0);
        }
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double sum = 0;
        for (Map.Entry<String, Double> entry : one.entrySet()) {
            sum += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        }
        return sum;
    }

    private static Map<String, Double> weighed(Map<String, Integer> grams, Map<String, Integer> holding, int all) {
        Map<String, Double> weighed = new HashMap<>();
        double square = 0;
        for (Map.Entry<String, Integer> gram : grams.entrySet()) {
            double weight = gram.getValue() * Math.log(1 + (double) all / holding.getOrDefault(gram.getKey(), 1));
            weighed.put(gram.getKey(), weight);
            square += weight * weight;
        }
        double length = square == 0 ? 1 : Math.sqrt(square);
        weighed.replaceAll((gram, weight) -> weight / length);
        return weighed;
    }

    private static Map<String, Integer> grams(String text) {
        Map<String, Integer> grams = new HashMap<>();
        String lower = text.toLowerCase(Locale.ROOT).replace('ł', 'l');
        String folded =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        for (String word : folded.split("[^\\p{L}\\p{N}]+")) {
            String framed = "_" + word + "_";
            for (int i = 0; i + GRAM <= framed.length() && !word.isEmpty(); i++) {
                grams.merge(framed.substring(i, i + GRAM), 1, Integer::sum);
            }
        }
        return grams;
    }
}
