package io.kontuar.bot.flow;

import java.util.Set;

/**
 * What a flow may expect of an action.
 *
 * @param outcomes what may come of it; a flow says for each where it goes on
 * @param texts what it says itself, by key
 * @param waits whether it may ask the customer and wait
 */
public record ActionForm(Set<String> outcomes, Set<String> texts, boolean waits) {
    public ActionForm {
        outcomes = Set.copyOf(outcomes);
        texts = Set.copyOf(texts);
    }

    public static ActionForm of(String... outcomes) {
        return new ActionForm(Set.of(outcomes), Set.of(), false);
    }

    public ActionForm saying(String... keys) {
        return new ActionForm(outcomes, Set.of(keys), waits);
    }

    public ActionForm waiting() {
        return new ActionForm(outcomes, texts, true);
    }
}
