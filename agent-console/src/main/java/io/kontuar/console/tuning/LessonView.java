package io.kontuar.console.tuning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.knowledge.LessonDraft;
import io.kontuar.knowledge.LessonEdition;
import io.kontuar.knowledge.Rehearsal;
import io.kontuar.knowledge.ShippedIntents;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bot is taught.
 *
 * @param version of the draft; 0 while there is none
 * @param rehearsing whether the bot is trying the draft right now
 * @param changed whether the draft says something that the bot does not know yet
 * @param known the names of the intents that are shipped
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LessonView(
        List<LessonBody.IntentBody> intents,
        List<LessonBody.ExampleBody> examples,
        long version,
        boolean rehearsing,
        boolean changed,
        @Nullable RehearsalView rehearsal,
        List<EditionView> editions,
        List<String> known) {

    /** @param trouble why it could not be done; empty when it was */
    record RehearsalView(
            Instant at, int turns, int changed, List<Rehearsal.Move> moves, List<SampleView> samples, String trouble) {}

    /** @param text what the customer wrote; samples whose words the viewer may not read are left out */
    record SampleView(String conversation, String text, String before, String after) {}

    record EditionView(int number, Instant at, String by, int intents, int examples, int restores) {}

    static LessonView of(
            LessonDraft draft, boolean changed, @Nullable RehearsalView rehearsal, List<EditionView> editions) {
        return new LessonView(
                draft.lessons().intents().stream()
                        .map(LessonBody.IntentBody::of)
                        .toList(),
                draft.lessons().examples().stream()
                        .map(LessonBody.ExampleBody::of)
                        .toList(),
                draft.version(),
                draft.rehearse() && rehearsal == null,
                changed,
                rehearsal,
                editions,
                ShippedIntents.ALL);
    }

    static EditionView edition(LessonEdition edition, String by) {
        return new EditionView(
                edition.number(),
                edition.at(),
                by,
                edition.lessons().intents().size(),
                edition.lessons().examples().size(),
                edition.restores());
    }
}
