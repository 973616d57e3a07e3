package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the three languages apart by a Bayes model over the character 1–4-grams of words, learnt from the examples. */
final class LanguageIdentifier {
    private static final int SLOTS = 1 << 16;
    private static final int LONGEST = 4;
    private static final double SMOOTHING = 0.3;
    /** N-grams overlap and are far from independent: their evidence is counted at this share. */
    private static final double EVIDENCE = 0.3;
    /** How much a conversation's language counts: the odds a priori against each other language. */
    private static final double PRIOR_ODDS = Math.log(8);
    /** Later characters add nothing but time. */
    private static final int READ = 400;

    private static final List<Language> LANGUAGE_LIST = List.of(Language.EN, Language.PL, Language.RO);
    private static final int LANGUAGES = LANGUAGE_LIST.size();

    private final float[] weights;

    private LanguageIdentifier(float[] weights) {
        this.weights = weights;
    }

    /** A language and its probability. */
    record Guess(Language language, double confidence) {}

    static LanguageIdentifier of(List<Example> examples) {
        double[] counts = new double[SLOTS * LANGUAGES];
        double[] totals = new double[LANGUAGES];
        for (Example example : examples) {
            count(example.text(), example.language(), counts, totals);
        }
        for (Language language : Language.values()) {
            String frequent = FrequentWords.of(language);
            for (int times = 0; times < 5; times++) {
                count(frequent, language, counts, totals);
            }
        }
        float[] weights = new float[counts.length];
        for (int i = 0; i < counts.length; i++) {
            int language = i % LANGUAGES;
            weights[i] = (float) (Math.log(counts[i] + SMOOTHING) - Math.log(totals[language] + SMOOTHING * SLOTS));
        }
        return new LanguageIdentifier(weights);
    }

    private static void count(String text, Language language, double[] counts, double[] totals) {
        String lower = lower(text);
        String folded = Folding.fold(text);
        eachGram(lower, slot -> counts[slot * LANGUAGES + index(language)]++);
        eachGram(folded, slot -> counts[slot * LANGUAGES + index(language)]++);
        totals[index(language)] += lower.length() * 2.0 * LONGEST;
    }

    private static int index(Language language) {
        return switch (language) {
            case EN -> 0;
            case PL -> 1;
            case RO -> 2;
        };
    }

    private static String lower(String text) {
        char[] lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(lower[i]);
        }
        return new String(lower);
    }

    private interface Sink {
        void accept(int slot);
    }

    private static void eachGram(String text, Sink sink) {
        int limit = Math.min(text.length(), READ);
        for (int start = -1; start < limit; start++) {
            long hash = 17;
            boolean inWord = false;
            for (int i = start; i < Math.min(limit + 1, start + LONGEST); i++) {
                char c = i < 0 || i >= limit || !Character.isLetter(text.charAt(i)) ? ' ' : text.charAt(i);
                if (c == ' ' && i > start) {
                    if (inWord) {
                        hash = Hashes.step(hash, c);
                        sink.accept((int) (Hashes.finish(hash) >>> 40) & SLOTS - 1);
                    }
                    break;
                }
                hash = Hashes.step(hash, c);
                if (c != ' ') {
                    inWord = true;
                    sink.accept((int) (Hashes.finish(hash) >>> 40) & SLOTS - 1);
                }
            }
        }
    }

    Guess guess(String text, @Nullable Language prior) {
        double[] sums = new double[LANGUAGES];
        int[] grams = {0};
        eachGram(lower(text), slot -> {
            grams[0]++;
            for (int k = 0; k < LANGUAGES; k++) {
                sums[k] += weights[slot * LANGUAGES + k];
            }
        });
        for (int k = 0; k < LANGUAGES; k++) {
            sums[k] *= EVIDENCE;
        }
        if (prior != null) {
            sums[index(prior)] += PRIOR_ODDS;
        }
        return likeliest(sums, prior != null && grams[0] == 0 ? prior : Language.EN);
    }

    private static Guess likeliest(double[] sums, Language otherwise) {
        int best = index(otherwise);
        for (int k = 0; k < LANGUAGES; k++) {
            if (sums[k] > sums[best]) {
                best = k;
            }
        }
        double total = 0;
        for (double sum : sums) {
            total += Math.exp(sum - sums[best]);
        }
        return new Guess(LANGUAGE_LIST.get(best), 1 / total);
    }
}
