package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was understood of one message.
 *
 * @param text the normalised text with cards and IBANs masked; entity spans point into it
 * @param language the most likely language
 * @param languageConfidence its probability, 0 to 1
 * @param intents in-scope intents, the likeliest first; probabilities sum to one minus {@code outOfScope}
 * @param verdict what may be done with it
 * @param signals what the gate looked at, for the trace
 * @param entities by position
 * @param anger 0 (calm) to 1 (furious)
 */
public record Reading(
        String text,
        Language language,
        double languageConfidence,
        List<ScoredIntent> intents,
        Verdict verdict,
        GateSignals signals,
        List<Entity> entities,
        double anger) {
    private static final double ANGRY = 0.5;

    public Reading {
        intents = List.copyOf(intents);
        entities = List.copyOf(entities);
    }

    /** Whether a person should rather take over because of the customer's tone. */
    public boolean angry() {
        return anger >= ANGRY;
    }

    /** The first entity of a kind: {@code reading.first(Entity.OrderNumber.class)}. */
    public <E extends Entity> Optional<E> first(Class<E> kind) {
        return entities.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The probability of an intent; zero for one unknown to the model. */
    public double probabilityOf(Intent intent) {
        return intents.stream()
                .filter(scored -> scored.intent().equals(intent))
                .mapToDouble(ScoredIntent::probability)
                .findFirst()
                .orElse(0);
    }
}
