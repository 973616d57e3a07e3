package io.kontuar.console.knowledge;

import static io.kontuar.console.api.Fields.oneOf;
import static io.kontuar.console.api.Fields.required;
import static io.kontuar.console.api.Fields.valid;

import io.kontuar.channel.Language;
import io.kontuar.knowledge.ArticleContent;
import io.kontuar.knowledge.ArticleText;
import io.kontuar.knowledge.Audience;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A draft, as editors write it. */
record ArticleBody(
        @Schema(description = "public or internal") @Nullable
        String audience,

        @Schema(description = "by language: en, pl, ro; one at least") @Nullable
        Map<String, TextBody> texts,

        @Schema(description = "first day on which it is shown, as 2026-11-21, in the shop's zone; null for at once")
        @Nullable
        String validFrom,

        @Schema(description = "last day on which it is shown; null for no end") @Nullable
        String validUntil,

        @Schema(description = "of the stored article that is replaced; not needed for a new one") @Nullable
        Long version) {

    /** @param body Markdown */
    record TextBody(@Nullable String title, @Nullable String body) {
        ArticleText text(String field) {
            String given = required(title, field + ".title", "1 to " + ArticleText.LONGEST_TITLE + " characters");
            return valid(field, () -> new ArticleText(given, body == null ? "" : body));
        }
    }

    ArticleContent content() {
        Audience to = oneOf(audience, "audience", Audience.class);
        Map<Language, ArticleText> read = new EnumMap<>(Language.class);
        required(texts, "texts", "a text in one language at least")
                .forEach((code, text) ->
                        read.put(valid("texts", () -> Language.ofCode(code)), text.text("texts." + code)));
        LocalDate from = day(validFrom, "validFrom");
        LocalDate until = day(validUntil, "validUntil");
        return valid("texts", () -> new ArticleContent(to, read, from, until));
    }

    private static @Nullable LocalDate day(@Nullable String given, String field) {
        return given == null || given.isBlank() ? null : valid(field, () -> LocalDate.parse(given));
    }
}
