package io.kontuar.bot.understanding;

import java.util.Arrays;
import java.util.List;

/**
 * The words of a folded text, with entities replaced by one-character masks, numbers by {@code 0} and letters repeated for
 * emphasis shortened to two.
 */
final class Tokens {
    private char[] text = new char[64];
    private int length;
    private int[] bounds = new int[32];
    private int count;

    private Tokens() {}

    static Tokens of(String folded, List<Masked> masks) {
        Tokens tokens = new Tokens();
        int limit = Math.min(folded.length(), Featuriser.READ);
        int next = 0;
        int i = 0;
        while (i < limit) {
            if (next < masks.size() && i == masks.get(next).span().start()) {
                tokens.addMask(masks.get(next).mask());
                i = masks.get(next++).span().end();
            } else {
                int end = next < masks.size()
                        ? Math.min(limit, masks.get(next).span().start())
                        : limit;
                i = tokens.addWord(folded, i, end);
            }
        }
        return tokens;
    }

    /** A stretch of the text that features shall see as one character. */
    record Masked(Span span, char mask) {}

    private void addMask(char mask) {
        begin();
        put(mask);
        finish();
    }

    private int addWord(String folded, int from, int limit) {
        char first = folded.charAt(from);
        int i = from + 1;
        if (Character.isDigit(first)) {
            while (i < limit && Character.isDigit(folded.charAt(i))) {
                i++;
            }
            addMask('0');
        } else if (isWordly(first)) {
            begin();
            putLetter(first);
            while (i < limit && isWordly(folded.charAt(i)) && !Character.isDigit(folded.charAt(i))) {
                putLetter(folded.charAt(i++));
            }
            finish();
        } else if (first == '?' || first == '!') {
            addMask(first);
        } else if (Character.isSurrogate(first)) {
            begin();
            put(first);
            while (i < limit && Character.isSurrogate(folded.charAt(i)) && i < from + 2) {
                put(folded.charAt(i++));
            }
            finish();
        }
        return i;
    }

    private static boolean isWordly(char c) {
        return (c >= 'a' && c <= 'z') || c == '\'' || (c > 0x7F && Character.isLetter(c));
    }

    private void putLetter(char c) {
        if (c == '\'') {
            return;
        }
        int start = bounds[2 * count];
        boolean third = length - start >= 2 && text[length - 1] == c && text[length - 2] == c;
        if (!third) {
            put(c);
        }
    }

    private void begin() {
        if (2 * count + 2 > bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        bounds[2 * count] = length;
    }

    private void put(char c) {
        if (length == text.length) {
            text = Arrays.copyOf(text, length * 2);
        }
        text[length++] = c;
    }

    private void finish() {
        if (length > bounds[2 * count]) {
            bounds[2 * count + 1] = length;
            count++;
        }
    }

    int count() {
        return count;
    }

    int start(int token) {
        return bounds[2 * token];
    }

    int end(int token) {
        return bounds[2 * token + 1];
    }

    char[] characters() {
        return text;
    }

    char charAt(int index) {
        return text[index];
    }

    boolean isMask(int token) {
        return end(token) - start(token) == 1 && !Character.isLetter(text[start(token)]);
    }

    String word(int token) {
        return new String(text, start(token), end(token) - start(token));
    }
}
