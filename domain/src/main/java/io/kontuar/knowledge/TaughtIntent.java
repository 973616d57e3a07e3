package io.kontuar.knowledge;

import io.kontuar.channel.Language;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An intent of the shop's own.
 *
 * @param name 2 to 40 of a-z, 0-9 and underscore, none of the shipped ones
 * @param answers what the bot answers, by language, 1 to 1,000 characters each; where there is none, a person answers
 */
public record TaughtIntent(String name, Map<Language, String> answers) {
    public static final int LONGEST_ANSWER = 1_000;
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{1,39}");

    public TaughtIntent {
        answers = Map.copyOf(answers);
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "intent: expected 2 to 40 of a-z, 0-9 and underscore, beginning with a letter, got '" + name
                            + "'.");
        }
        if (ShippedIntents.ALL.contains(name)) {
            throw new IllegalArgumentException("intent: expected a name that Kontuar does not use itself, got '" + name
                    + "'. Add examples to it instead.");
        }
        answers.forEach((language, answer) -> {
            if (answer.isBlank() || answer.length() > LONGEST_ANSWER) {
                throw new IllegalArgumentException("answer in " + language.code() + " of " + name + ": expected 1 to "
                        + LONGEST_ANSWER + " characters, got " + answer.length() + ".");
            }
        });
    }
}
