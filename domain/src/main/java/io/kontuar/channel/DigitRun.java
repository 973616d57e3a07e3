package io.kontuar.channel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Digits that follow each other with at most two separators between, and where each of them stands. */
final class DigitRun {
    private static final int LONGEST = 64;

    private final int[] digits;
    private final int[] positions;
    private final int end;

    private DigitRun(int[] digits, int[] positions, int end) {
        this.digits = digits;
        this.positions = positions;
        this.end = end;
    }

    /** The run that begins exactly at {@code start}, or null when there is no digit, or one just before. */
    static @Nullable DigitRun startingAt(String text, int start) {
        if (!Character.isDigit(text.charAt(start)) || (start > 0 && Character.isLetter(text.charAt(start - 1)))) {
            return null;
        }
        int[] digits = new int[LONGEST];
        int[] positions = new int[LONGEST];
        int count = 0;
        int end = start;
        for (int i = start; i < text.length() && count < LONGEST && i - end <= 2; i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                digits[count] = Character.digit(c, 10);
                positions[count++] = i;
                end = i + 1;
            } else if (!isSeparator(c)) {
                break;
            }
        }
        return new DigitRun(Arrays.copyOf(digits, count), Arrays.copyOf(positions, count), end);
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '.' || c == '_' || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    int length() {
        return digits.length;
    }

    int end() {
        return end;
    }

    int digit(int index) {
        return digits[index];
    }

    int position(int index) {
        return positions[index];
    }

    boolean startsGroup(int index) {
        return index == 0 || positions[index] > positions[index - 1] + 1;
    }

    boolean endsGroup(int index) {
        return index == digits.length - 1 || positions[index + 1] > positions[index] + 1;
    }
}
