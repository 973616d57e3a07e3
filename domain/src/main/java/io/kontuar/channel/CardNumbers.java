package io.kontuar.channel;

import java.util.ArrayList;
import java.util.List;

/** Finds payment card numbers, written in one piece or in groups. */
final class CardNumbers {
    private static final int INPOST_LENGTH = 24;

    private CardNumbers() {}

    static List<Stretch> in(String text) {
        List<Stretch> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            DigitRun run = DigitRun.startingAt(text, i);
            if (run == null) {
                i++;
            } else {
                addCards(run, found);
                i = run.end();
            }
        }
        return found;
    }

    private static void addCards(DigitRun run, List<Stretch> found) {
        if (run.length() == INPOST_LENGTH && run.digit(0) == 6) {
            return;
        }
        int from = 0;
        while (from < run.length()) {
            int length = run.startsGroup(from) ? cardLength(run, from) : 0;
            if (length > 0) {
                found.add(new Stretch(run.position(from), run.position(from + length - 1) + 1));
            }
            from += Math.max(length, 1);
        }
    }

    private static int cardLength(DigitRun run, int from) {
        for (int length = Math.min(19, run.length() - from); length >= 13; length--) {
            if (run.endsGroup(from + length - 1) && issued(run, from, length) && luhn(run, from, length)) {
                return length;
            }
        }
        return 0;
    }

    /** Issuer prefixes and lengths of Visa, Mastercard, Maestro, American Express, Discover, UnionPay, JCB, Diners. */
    private static boolean issued(DigitRun run, int from, int length) {
        int two = run.digit(from) * 10 + run.digit(from + 1);
        return switch (run.digit(from)) {
            case 4 -> length == 13 || length == 16 || length == 19;
            case 2 -> two >= 22 && two <= 27 && length == 16;
            case 5 -> two == 50 || two >= 56 || length == 16;
            case 6 -> length >= 16;
            case 3 ->
                (two == 35 && length >= 16)
                        || ((two == 34 || two == 37) && length == 15)
                        || ((two == 30 || two == 36 || two == 38) && length == 14);
            default -> false;
        };
    }

    private static boolean luhn(DigitRun run, int from, int length) {
        int sum = 0;
        for (int k = 0; k < length; k++) {
            int digit = run.digit(from + length - 1 - k);
            int doubled = k % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
