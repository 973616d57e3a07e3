package io.kontuar.console.knowledge;

import io.kontuar.channel.Language;
import io.kontuar.console.api.Codes;
import io.kontuar.console.api.ConsoleSettings;
import io.kontuar.console.api.Fields;
import io.kontuar.knowledge.Audience;
import io.kontuar.knowledge.Markdown.Passage;
import io.kontuar.search.ArticleSearch;
import io.kontuar.search.ArticleSearch.Found;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding articles while answering a customer. */
@Tag(name = "Knowledge: articles")
@RestController
final class ArticleFinderController {
    private static final int MOST = 10;
    private final ArticleSearch search;
    private final ConsoleSettings settings;

    ArticleFinderController(ArticleSearch search, ConsoleSettings settings) {
        this.search = search;
        this.settings = settings;
    }

    @Operation(
            summary = "Finds published articles, public and internal",
            description =
                    "The 10 that speak most of what is asked, each with the passage that answers best. Internal ones"
                            + " have no link.")
    @GetMapping("/api/article-search")
    List<FoundView> find(
            @Parameter(description = "a question as a customer would ask it; blank finds nothing")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "en, pl or ro") @RequestParam(required = false) @Nullable String language) {
        String text = Fields.text(q, "q", 0, 500);
        String code = Fields.required(language, "language", "en, pl or ro");
        Language asked = Fields.valid("language", () -> Language.ofCode(code));
        return search.find(text, asked, Set.of(Audience.values()), MOST).stream()
                .map(this::view)
                .toList();
    }

    private FoundView view(Found found) {
        String link = found.audience() == Audience.PUBLIC
                ? settings.page("/help/" + found.language().code() + "/"
                                + found.id().value())
                        .toString()
                : null;
        return new FoundView(
                found.id().value(),
                found.text().title(),
                found.passage().map(Passage::text).orElse(""),
                Codes.of(found.audience()),
                link,
                found.relevance());
    }

    /**
     * @param passage the block that answers best, in plain words
     * @param link for customers; null for an internal article, which is none of theirs
     * @param relevance 0 to 1: the share of what was asked that it speaks of
     */
    record FoundView(
            String id,
            String title,
            String passage,
            String audience,
            @Nullable String link,
            double relevance) {}
}
