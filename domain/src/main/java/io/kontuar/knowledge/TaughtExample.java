package io.kontuar.knowledge;

import io.kontuar.channel.Language;

/**
 * A message as a customer may write it, and what it means.
 *
 * @param intent shipped or the shop's own
 * @param text 2 to 300 characters in one line
 */
public record TaughtExample(Language language, String intent, String text) {
    public static final int LONGEST = 300;

    public TaughtExample {
        if (text.strip().length() < 2 || text.length() > LONGEST || text.contains("\n")) {
            throw new IllegalArgumentException("example of " + intent + ": expected 2 to " + LONGEST
                    + " characters in one line, got " + text.length() + ".");
        }
    }
}
