package io.kontuar.bot.dialogue;

import io.kontuar.bot.flow.Flow;
import io.kontuar.bot.flow.Flows;
import io.kontuar.bot.understanding.Entity;
import io.kontuar.bot.understanding.Reading;
import io.kontuar.bot.understanding.Understanding;
import io.kontuar.bot.understanding.Verdict;
import io.kontuar.channel.Language;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the customer wants, read from a message. */
final class Wishes {
    private static final double WISH_FOR_PERSON = 0.5;
    private static final int MOST_PARTS = 4;
    private static final int FEWEST_WORDS = 3;
    private static final Pattern PARTS = Pattern.compile(
            "(?<=[.?!;\\n])\\s+|\\n+|,?\\s+(?:and also|and|also|oraz|a także|i jeszcze|a jeszcze|i|și|si|iar)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Wishes() {}

    static boolean forPerson(Reading reading) {
        return switch (reading.verdict()) {
            case Verdict.Confident confident ->
                confident.intent().intent().name().equals("talk_to_human");
            case Verdict.Unsure unsure ->
                unsure.first().intent().name().equals("talk_to_human")
                        && unsure.first().probability() >= WISH_FOR_PERSON;
            case Verdict.Unknown unknown -> false;
        };
    }

    static Optional<String> sure(Reading reading) {
        return reading.verdict() instanceof Verdict.Confident confident
                ? Optional.of(confident.intent().intent().name())
                : Optional.empty();
    }

    static boolean carriesNumber(Reading reading) {
        return reading.first(Entity.OrderNumber.class).isPresent();
    }

    /** The flows that the parts of a message ask for, when there are at least two and the whole is read as one of them. */
    static List<Flow> several(Understanding understanding, Reading whole, Language language, Flows flows) {
        String[] parts = PARTS.split(whole.text().strip());
        if (parts.length < 2 || parts.length > MOST_PARTS) {
            return List.of();
        }
        Set<Flow> asked = new LinkedHashSet<>();
        Arrays.stream(parts)
                .filter(part -> part.split("\\s+").length >= FEWEST_WORDS)
                .map(part -> understanding.read(part, language))
                .flatMap(part -> sure(part).stream())
                .flatMap(intent -> flows.begunBy(intent).stream())
                .forEach(asked::add);
        boolean fits = !whole.intents().isEmpty()
                && flows.begunBy(whole.intents().getFirst().intent().name())
                        .filter(asked::contains)
                        .isPresent();
        return asked.size() > 1 && fits ? List.copyOf(asked) : List.of();
    }
}
