package io.kontuar.console.knowledge;

import io.kontuar.console.api.Fields;
import io.kontuar.console.api.Refusal;
import io.kontuar.console.api.ShopDays;
import io.kontuar.console.desk.Colleagues;
import io.kontuar.console.security.SignedIn;
import io.kontuar.knowledge.Article;
import io.kontuar.knowledge.ArticleContent;
import io.kontuar.knowledge.ArticleId;
import io.kontuar.knowledge.ArticleText;
import io.kontuar.knowledge.Articles;
import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the shop knows. Supervisors and administrators edit it; agents read what is published. */
@Tag(name = "Knowledge: articles")
@RestController
final class ArticleController {
    private final Articles articles;
    private final ArticleDesk desk;
    private final Colleagues colleagues;
    private final ShopDays day;

    ArticleController(Articles articles, ArticleDesk desk, Colleagues colleagues, ShopDays day) {
        this.articles = articles;
        this.desk = desk;
        this.colleagues = colleagues;
        this.day = day;
    }

    @Operation(summary = "All articles", description = "Without their texts' bodies, the latest changed first.")
    @GetMapping("/api/articles")
    List<ArticleView> all(@AuthenticationPrincipal SignedIn viewer) {
        return articles.all().stream()
                .sorted(Comparator.comparing(Article::changedAt).reversed())
                .flatMap(article -> view(viewer.staff(), article, false).stream())
                .toList();
    }

    @Operation(summary = "One article")
    @GetMapping("/api/articles/{id}")
    ArticleView one(@AuthenticationPrincipal SignedIn viewer, @PathVariable String id) {
        return Fields.valid("id", () -> articles.find(new ArticleId(id)))
                .flatMap(article -> view(viewer.staff(), article, true))
                .orElseThrow(() -> Refusal.notFound("article"));
    }

    @Operation(summary = "Adds an article, as a draft")
    @PostMapping("/api/articles")
    @ResponseStatus(HttpStatus.CREATED)
    ArticleView add(@AuthenticationPrincipal SignedIn editor, @RequestBody ArticleBody body) {
        return edited(desk.add(editor.staff(), body.content()));
    }

    @Operation(summary = "Changes an article's draft", description = "409 when somebody else saved first.")
    @PutMapping("/api/articles/{id}")
    ArticleView save(@AuthenticationPrincipal SignedIn editor, @PathVariable String id, @RequestBody ArticleBody body) {
        ArticleContent content = body.content();
        return change(
                editor,
                id,
                body.version(),
                "article.saved",
                article -> article.drafted(content, editor.id(), day.now()));
    }

    @Operation(summary = "Shows the draft to readers", description = "409 when somebody else saved first.")
    @PostMapping("/api/articles/{id}/publish")
    ArticleView publish(
            @AuthenticationPrincipal SignedIn editor, @PathVariable String id, @RequestBody VersionBody body) {
        return change(
                editor,
                id,
                body.version(),
                "article.published",
                article -> article.publishedBy(editor.id(), day.now()));
    }

    @Operation(summary = "Takes an article away from readers; its draft stays")
    @PostMapping("/api/articles/{id}/withdraw")
    ArticleView withdraw(
            @AuthenticationPrincipal SignedIn editor, @PathVariable String id, @RequestBody VersionBody body) {
        return change(
                editor,
                id,
                body.version(),
                "article.withdrawn",
                article -> article.withdrawnBy(editor.id(), day.now()));
    }

    @Operation(summary = "Removes an article for good")
    @DeleteMapping("/api/articles/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @AuthenticationPrincipal SignedIn editor,
            @PathVariable String id,
            @Parameter(description = "the stored version") @RequestParam(required = false) @Nullable Long version) {
        long known = Fields.required(version, "version", "the stored version");
        desk.remove(editor.staff(), Fields.valid("id", () -> new ArticleId(id)), known);
    }

    @Operation(summary = "Markdown as the HTML that readers would see")
    @PostMapping("/api/articles/preview")
    Preview preview(@RequestBody PreviewBody body) {
        return new Preview(ArticleHtml.of(Fields.text(body.markdown(), "markdown", 0, ArticleText.LONGEST_BODY)));
    }

    record VersionBody(@Nullable Long version) {}

    record PreviewBody(@Nullable String markdown) {}

    record Preview(String html) {}

    private ArticleView change(
            SignedIn editor, String id, @Nullable Long version, String what, Function<Article, Article> change) {
        long known = Fields.required(version, "version", "the stored version");
        ArticleId article = Fields.valid("id", () -> new ArticleId(id));
        return edited(desk.change(editor.staff(), article, known, what, change));
    }

    private ArticleView edited(Article article) {
        return ArticleView.of(article, article.draft(), shownToday(article), nameOf(article), true);
    }

    private Optional<ArticleView> view(Staff viewer, Article article, boolean bodies) {
        Article.Edition edition = article.published();
        boolean edits = viewer.role() != Role.AGENT;
        boolean shown = shownToday(article);
        if (!edits && (edition == null || !shown)) {
            return Optional.empty();
        }
        ArticleContent content = edits || edition == null ? article.draft() : edition.content();
        return Optional.of(ArticleView.of(article, content, shown, nameOf(article), bodies));
    }

    private boolean shownToday(Article article) {
        LocalDate today = day.today();
        Article.Edition edition = article.published();
        return edition != null && edition.content().validOn(today);
    }

    private String nameOf(Article article) {
        return colleagues.name(article.changedBy());
    }
}
