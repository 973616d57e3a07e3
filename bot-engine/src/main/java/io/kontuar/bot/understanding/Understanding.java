package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;
import io.kontuar.channel.SecretNumbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads messages: microseconds each, never fails, safe for use by many threads. */
public final class Understanding {
    private final Model model;
    private final EntityFinder entities;

    public Understanding(Model model, EntityRules rules) {
        this.model = model;
        this.entities = new EntityFinder(rules);
    }

    /** The model behind this understanding, for its list of intents. */
    public Model model() {
        return model;
    }

    /** Reads a message; {@code prior} is the conversation's language so far, if it has one. */
    public Reading read(String message, @Nullable Language prior) {
        String text = SecretNumbers.masked(CleanText.of(message));
        String folded = Folding.fold(text);
        List<Entity> found = entities.in(text, folded);
        LanguageIdentifier.Guess language = model.languages().guess(text, prior);
        Model.Opinion opinion = model.opinion(text, folded, found, language.language());
        return new Reading(
                text,
                language.language(),
                language.confidence(),
                opinion.intents(),
                Gate.verdict(opinion.intents(), opinion.signals()),
                opinion.signals(),
                found,
                Anger.of(text, folded));
    }
}
