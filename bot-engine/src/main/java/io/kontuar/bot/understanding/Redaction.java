package io.kontuar.bot.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * Masks payment card numbers (known issuer prefix, length and Luhn) and IBANs (mod 97; a bare Polish account number too)
 * before anything is stored. Every letter and digit but the last four becomes {@code •}, so lengths and positions stay.
 */
public record Redaction(String text, List<Secret> secrets) {
    private static final int KEPT = 4;

    /** What kind of number was masked. */
    public enum Kind {
        CARD,
        IBAN
    }

    /** A masked number: where it stood and the four digits that remain. */
    public record Secret(Kind kind, Span span, String lastFour) {}

    public Redaction {
        secrets = List.copyOf(secrets);
    }

    /** The text with its secrets masked; the same text when there are none. */
    public static Redaction of(String text) {
        if (!hasManyDigits(text)) {
            return new Redaction(text, List.of());
        }
        char[] masked = text.toCharArray();
        List<Secret> secrets = new ArrayList<>();
        for (Span iban : Ibans.in(text)) {
            secrets.add(mask(masked, iban, Kind.IBAN));
        }
        for (Span card : CardNumbers.in(new String(masked))) {
            secrets.add(mask(masked, card, Kind.CARD));
        }
        return new Redaction(new String(masked), secrets);
    }

    public boolean foundAny() {
        return !secrets.isEmpty();
    }

    private static boolean hasManyDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < 12; i++) {
            if (Character.isDigit(text.charAt(i))) {
                digits++;
            }
        }
        return digits >= 12;
    }

    private static Secret mask(char[] text, Span span, Kind kind) {
        StringBuilder last = new StringBuilder(KEPT);
        for (int i = span.end() - 1; i >= span.start(); i--) {
            if (Character.isLetterOrDigit(text[i])) {
                if (last.length() < KEPT) {
                    last.append(text[i]);
                } else {
                    text[i] = '•';
                }
            }
        }
        return new Secret(kind, span, last.reverse().toString());
    }
}
