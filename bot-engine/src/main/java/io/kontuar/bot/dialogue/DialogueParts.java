package io.kontuar.bot.dialogue;

import io.kontuar.bot.Knowledge;
import io.kontuar.bot.flow.ActionForm;
import io.kontuar.bot.flow.Flows;
import io.kontuar.channel.Language;
import io.kontuar.channel.OpeningHours;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a dialogue is made of: one bot's texts, actions and ways to people over its ports. */
public record DialogueParts(
        Texts texts, Patience patience, HandOffs handOffs, Map<String, Action> actions, Knowledge knowledge) {
    public DialogueParts {
        actions = Map.copyOf(actions);
    }

    public static DialogueParts over(DialoguePorts ports, OpeningHours hours, Patience patience, Clock clock) {
        Texts texts = new Texts();
        PatientShop shop = PatientShop.of(ports, patience);
        return new DialogueParts(
                texts,
                patience,
                new HandOffs(ports, hours, texts),
                Actions.over(shop, ports, texts, clock),
                ports.knowledge());
    }

    /** What flows may name, given the intents that have examples. */
    public Flows.Vocabulary vocabulary(Set<String> intents) {
        Map<String, ActionForm> forms = new HashMap<>();
        actions.forEach((name, action) -> forms.put(name, action.form()));
        return new Flows.Vocabulary(intents, texts.keys(Language.EN), HandOffs.REASONS, forms);
    }
}
