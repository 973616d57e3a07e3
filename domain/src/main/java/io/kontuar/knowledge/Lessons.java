package io.kontuar.knowledge;

import io.kontuar.channel.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a shop teaches its bot beside what is shipped: at most 50 intents and 5,000 examples. */
public record Lessons(List<TaughtIntent> intents, List<TaughtExample> examples) {
    public static final int MOST_INTENTS = 50;
    public static final int MOST_EXAMPLES = 5_000;
    /** With fewer an intent would be guessed, not known. */
    public static final int FEWEST_EXAMPLES = 3;

    public static final Lessons NONE = new Lessons(List.of(), List.of());

    public Lessons {
        intents = List.copyOf(intents);
        examples = List.copyOf(examples);
        atMost("intents", intents.size(), MOST_INTENTS);
        atMost("examples", examples.size(), MOST_EXAMPLES);
        Set<String> known = new HashSet<>(ShippedIntents.ALL);
        for (TaughtIntent intent : intents) {
            if (!known.add(intent.name())) {
                throw new IllegalArgumentException(
                        "intents: expected each name once, got '" + intent.name() + "' twice.");
            }
        }
        for (TaughtExample example : examples) {
            if (!known.contains(example.intent())) {
                throw new IllegalArgumentException(
                        "examples: expected an intent that there is, got '" + example.intent() + "'.");
            }
        }
    }

    private static void atMost(String what, int count, int most) {
        if (count > most) {
            throw new IllegalArgumentException(what + ": expected at most " + most + ", got " + count + ".");
        }
    }

    /** These lessons and one example more; the same when they hold it already. */
    public Lessons with(TaughtExample example) {
        if (examples.contains(example)) {
            return this;
        }
        List<TaughtExample> more = new ArrayList<>(examples);
        more.add(example);
        return new Lessons(intents, more);
    }

    /** The shop's own answer to an intent; empty when there is none in this language. */
    public Optional<String> answer(String intent, Language language) {
        return intents.stream()
                .filter(taught -> taught.name().equals(intent))
                .findFirst()
                .map(taught -> taught.answers().get(language));
    }

    /**
     * Whether a bot may learn from this.
     *
     * @throws IllegalArgumentException naming the intent that has too few examples
     */
    public void checkTeachable() {
        for (TaughtIntent intent : intents) {
            long count = examples.stream()
                    .filter(example -> example.intent().equals(intent.name()))
                    .count();
            if (count < FEWEST_EXAMPLES) {
                throw new IllegalArgumentException("examples: expected " + FEWEST_EXAMPLES + " or more of '"
                        + intent.name() + "', got " + count + ".");
            }
        }
    }
}
