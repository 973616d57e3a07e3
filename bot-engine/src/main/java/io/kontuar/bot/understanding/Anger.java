package io.kontuar.bot.understanding;

/** How angry a message sounds, from words of the three languages, shouting and exclamation marks. */
final class Anger {
    private static final Stems WORDS = AngerWords.weights();
    private static final double SHOUTING = 0.25;
    private static final double EXCLAIMING = 0.2;

    private Anger() {}

    /** 0 (calm) to 1 (furious). */
    static double of(String text, String folded) {
        char[] letters = folded.toCharArray();
        double strongest = 0;
        double sum = 0;
        for (int i = 0; i < folded.length(); ) {
            int end = wordEnd(folded, i);
            if (end > i) {
                double weight = Math.max(0, WORDS.find(letters, i, end)) / 100.0;
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
