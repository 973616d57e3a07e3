package io.kontuar.bot.dialogue;

import io.kontuar.bot.flow.Flow;
import io.kontuar.channel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A few lines for the person who takes over, made by template, in the shop's language. */
final class Summary {
    private final Texts texts;

    Summary(Texts texts) {
        this.texts = texts;
    }

    String of(Talk talk, String reason, @Nullable String intent, Map<String, String> shown, Language language) {
        List<String> lines = new ArrayList<>();
        String matter = intent == null
                ? texts.of(language, "summary.no-matter")
                : talk.flows
                        .named(intent)
                        .flatMap(flow -> flow.text(Flow.TITLE, language))
                        .orElse(intent);
        lines.add(texts.of(
                language,
                "summary.matter",
                Map.of("matter", matter, "reason", texts.of(language, "summary." + reason))));
        String how = Proven.of(talk).map(Proven::how).orElse("none");
        String order = talk.slot(Ownership.ORDER);
        if (order != null) {
            lines.add(texts.of(
                    language,
                    "summary.order",
                    Map.of("order", order, "proof", texts.of(language, "summary.proof-" + how))));
        }
        new TreeMap<>(shown).forEach((slot, value) -> {
            if (!slot.equals(Ownership.ORDER)) {
                lines.add(slot + ": " + value);
            }
        });
        return String.join("\n", lines);
    }
}
