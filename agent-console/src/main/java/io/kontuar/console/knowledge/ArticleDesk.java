package io.kontuar.console.knowledge;

import io.kontuar.channel.Language;
import io.kontuar.console.api.Announcements;
import io.kontuar.console.api.Audit;
import io.kontuar.console.api.Fields;
import io.kontuar.console.api.Refusal;
import io.kontuar.conversation.IndexLook;
import io.kontuar.knowledge.Article;
import io.kontuar.knowledge.ArticleContent;
import io.kontuar.knowledge.ArticleId;
import io.kontuar.knowledge.ArticleText;
import io.kontuar.knowledge.Articles;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import io.kontuar.staff.Staff;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes articles, and sees to it that search learns of them. */
final class ArticleDesk {
    private static final int LONGEST_SLUG = 60;
    private static final int SUFFIX = 4;
    private final Articles articles;
    private final LaneSender lanes;
    private final Announcements announcements;
    private final Audit audit;
    private final Clock clock;

    ArticleDesk(Articles articles, LaneSender lanes, Announcements announcements, Audit audit, Clock clock) {
        this.articles = articles;
        this.lanes = lanes;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    Article add(Staff editor, ArticleContent draft) {
        Article begun = Article.begun(idFor(draft), draft, editor.id(), clock.instant());
        return saved(editor, begun, "article.added");
    }

    /** @param version that the editor had read; a conflict when it is not the stored one any more */
    Article change(Staff editor, ArticleId id, long version, String what, Function<Article, Article> change) {
        Article stored = articles.find(id).orElseThrow(() -> Refusal.notFound("article"));
        if (stored.version() != version) {
            throw Refusal.changedMeanwhile("article");
        }
        return saved(editor, Fields.valid("article", () -> change.apply(stored)), what);
    }

    void remove(Staff editor, ArticleId id, long version) {
        if (articles.find(id).isEmpty()) {
            throw Refusal.notFound("article");
        }
        if (!articles.remove(id, version)) {
            throw Refusal.changedMeanwhile("article");
        }
        tell(editor, id, version, "article.removed");
    }

    private Article saved(Staff editor, Article article, String what) {
        if (!articles.save(article)) {
            throw Refusal.changedMeanwhile("article");
        }
        tell(editor, article.id(), article.version() + 1, what);
        return article.atVersion(article.version() + 1);
    }

    private void tell(Staff editor, ArticleId id, long version, String what) {
        lanes.send(List.of(LaneSend.of(
                IndexLook.LANE,
                new IndexLook(new CommandId(UUID.randomUUID().toString()), IndexLook.Subject.ARTICLE, id.value()))));
        audit.note(editor.id(), what, id.value());
        announcements.settings("article/" + id.value(), version);
    }

    /** The title's words, which make a readable address, and something that no other article has. */
    private static ArticleId idFor(ArticleContent draft) {
        String title = Stream.of(Language.EN, Language.PL, Language.RO)
                .map(draft.texts()::get)
                .filter(Objects::nonNull)
                .map(ArticleText::title)
                .findFirst()
                .orElse("");
        String folded = Normalizer.normalize(title.toLowerCase(Locale.ROOT).replace('ł', 'l'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String slug = folded.substring(0, Math.min(folded.length(), LONGEST_SLUG));
        String own = UUID.randomUUID().toString().substring(0, SUFFIX);
        return new ArticleId((slug.isEmpty() ? "article" : slug) + "-" + own);
    }
}
