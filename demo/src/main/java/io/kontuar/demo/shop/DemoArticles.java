package io.kontuar.demo.shop;

import io.kontuar.channel.Language;
import io.kontuar.knowledge.Article;
import io.kontuar.knowledge.ArticleContent;
import io.kontuar.knowledge.ArticleId;
import io.kontuar.knowledge.ArticleText;
import io.kontuar.knowledge.Audience;
import io.kontuar.staff.StaffId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the demo shop has written down, published: the resources {@code articles/NAME.LANGUAGE.md}, titled by their first line. */
public final class DemoArticles {
    private static final List<String> PUBLIC =
            List.of("returns", "delivery", "payment", "invoice", "warranty", "loyalty", "sizes", "care");
    private static final String INTERNAL = "goodwill";
    private static final StaffId SHOP = new StaffId("demo");

    private DemoArticles() {}

    public static List<Article> all(Instant now) {
        List<Article> all = new ArrayList<>();
        PUBLIC.forEach(name -> all.add(article(name, Audience.PUBLIC, now)));
        all.add(article(INTERNAL, Audience.INTERNAL, now));
        return all;
    }

    private static Article article(String name, Audience audience, Instant now) {
        Map<Language, ArticleText> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, text("articles/" + name + "." + language.code() + ".md"));
        }
        ArticleContent content = new ArticleContent(audience, texts, null, null);
        return Article.begun(new ArticleId(name), content, SHOP, now).publishedBy(SHOP, now);
    }

    private static ArticleText text(String resource) {
        try (InputStream in = DemoArticles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + ": not in the jar");
            }
            String markdown = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int end = markdown.indexOf('\n');
            return new ArticleText(
                    markdown.substring("# ".length(), end).strip(),
                    markdown.substring(end).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
