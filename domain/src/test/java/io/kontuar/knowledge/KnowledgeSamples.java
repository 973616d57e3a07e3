package io.kontuar.knowledge;

import static io.kontuar.Samples.ANNA;
import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.minute;

import io.kontuar.channel.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Articles and lessons with sensible contents. */
public final class KnowledgeSamples {
    private KnowledgeSamples() {}

    public static ArticleContent returns(Audience audience) {
        return new ArticleContent(
                audience,
                Map.of(
                        Language.EN, new ArticleText("Returns", "Send it back within **30 days**."),
                        Language.PL, new ArticleText("Zwroty", "Masz **30 dni** na zwrot towaru.")),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 12, 31));
    }

    public static Article article(String id) {
        return Article.begun(new ArticleId(id), returns(Audience.PUBLIC), ANNA, NOW);
    }

    public static Lessons lessons() {
        return new Lessons(
                List.of(new TaughtIntent("gift_wrapping", Map.of(Language.EN, "We wrap gifts for 2 EUR."))),
                List.of(
                        new TaughtExample(Language.EN, "gift_wrapping", "can you wrap it as a gift"),
                        new TaughtExample(Language.PL, "gift_wrapping", "czy pakujecie na prezent"),
                        new TaughtExample(Language.RO, "gift_wrapping", "impachetati cadou")));
    }

    public static LessonDraft draft(long version) {
        return new LessonDraft(lessons(), true, minute(3), ANNA, version);
    }

    public static LessonEdition edition(int number) {
        return new LessonEdition(number, lessons(), 0, minute(number), ANNA);
    }
}
