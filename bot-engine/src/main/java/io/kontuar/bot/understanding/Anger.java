package io.kontuar.bot.understanding;

import java.util.Map;

/** How angry a message sounds, from words of the three languages, shouting and exclamation marks. */
final class Anger {
    private static final Map<String, Double> STEMS = AngerWords.weights();
    private static final int SHORTEST_STEM = 3;
    private static final int LONGEST_STEM = 14;
    private static final double SHOUTING = 0.25;
    private static final double EXCLAIMING = 0.2;

    private Anger() {}

    /** 0 (calm) to 1 (furious). */
    static double of(String text, String folded) {
        double strongest = 0;
        double sum = 0;
        for (int i = 0; i < folded.length(); ) {
            int end = wordEnd(folded, i);
            if (end > i) {
                double weight = weight(folded, i, end);
                strongest = Math.max(strongest, weight);
                sum += weight;
            }
            i = end + 1;
        }
        double loud = (shouts(text) ? SHOUTING : 0) + (exclaims(text) ? EXCLAIMING : 0);
        double words = strongest + 0.5 * (sum - strongest);
        return Math.clamp(words + (words > 0 ? loud : loud / 2) + AngerWords.phrases(folded), 0, 1);
    }

    private static int wordEnd(String folded, int from) {
        int end = from;
        while (end < folded.length() && (Character.isLetter(folded.charAt(end)) || folded.charAt(end) == '*')) {
            end++;
        }
        return end;
    }

    private static double weight(String folded, int start, int end) {
        Double whole = STEMS.get("=" + folded.substring(start, Math.min(end, start + 2 * LONGEST_STEM)));
        if (whole != null) {
            return whole;
        }
        for (int length = Math.min(end - start, LONGEST_STEM); length >= SHORTEST_STEM; length--) {
            Double stem = STEMS.get(folded.substring(start, start + length));
            if (stem != null) {
                return stem;
            }
        }
        return 0;
    }

    private static boolean shouts(String text) {
        int upper = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            upper += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters >= 12 && upper > 0.7 * letters;
    }

    private static boolean exclaims(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks += text.charAt(i) == '!' ? 1 : 0;
        }
        return marks >= 2;
    }
}
