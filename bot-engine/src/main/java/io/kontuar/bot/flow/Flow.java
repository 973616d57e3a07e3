package io.kontuar.bot.flow;

import io.kontuar.channel.Language;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the bot settles one kind of matter; one file each, described in docs/flows.md.
 *
 * @param intents what begins it
 * @param queue where it is handed over; null for the conversation's own
 * @param timeout after how much silence it is forgotten
 * @param texts its own words by key; other keys are the bot's common ones
 * @param steps in the order of the file; the first is the beginning
 */
public record Flow(
        String name,
        Spot spot,
        Set<String> intents,
        @Nullable String queue,
        Duration timeout,
        Map<String, Map<Language, String>> texts,
        Map<String, Slot> slots,
        Map<String, Step> steps) {
    /** What it is called where the customer chooses. */
    public static final String TITLE = "title";

    public Flow {
        intents = Set.copyOf(intents);
        texts = Map.copyOf(texts);
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    public String first() {
        return steps.keySet().iterator().next();
    }

    public Optional<Step> step(String id) {
        return Optional.ofNullable(steps.get(id));
    }

    public Optional<String> text(String key, Language language) {
        return Optional.ofNullable(texts.get(key)).map(words -> words.get(language));
    }
}
