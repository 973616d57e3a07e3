package io.kontuar.console.help;

import io.kontuar.channel.Language;
import io.kontuar.commerce.Shop;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.console.api.ShopDays;
import io.kontuar.knowledge.Article;
import io.kontuar.knowledge.ArticleId;
import io.kontuar.knowledge.ArticleText;
import io.kontuar.knowledge.Articles;
import io.kontuar.knowledge.Audience;
import io.kontuar.knowledge.Markdown;
import io.kontuar.knowledge.Markdown.Passage;
import io.kontuar.search.ArticleSearch;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.text.Collator;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The public help page, for everyone and without a sign-in: lists, finds and shows the public articles that are valid today.
 * It loads its own style sheet and nothing else, and runs no script.
 */
@Hidden
@RestController
final class HelpController {
    static final String ONLY_OUR_STYLE =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Set<Audience> EVERYONE = Set.of(Audience.PUBLIC);
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final int MOST_FOUND = 20;
    private static final int BEGINNING = 160;
    private static final int LONGEST_QUESTION = 200;
    private final HelpWords words = new HelpWords();
    private final Articles articles;
    private final ArticleSearch search;
    private final ShopProfile profile;
    private final ShopDays days;

    HelpController(Articles articles, ArticleSearch search, ShopProfile profile, ShopDays days) {
        this.articles = articles;
        this.search = search;
        this.profile = profile;
        this.days = days;
    }

    @GetMapping({"/help", "/help/"})
    ResponseEntity<Void> inYourLanguage(
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String wanted) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/help/" + negotiated(wanted).code()))
                .header("Vary", "Accept-Language")
                .header("Content-Security-Policy", ONLY_OUR_STYLE)
                .build();
    }

    @GetMapping("/help/help.css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(new ClassPathResource("help.css", HelpController.class));
    }

    @GetMapping("/help/{code}")
    ResponseEntity<String> listed(@PathVariable String code, @RequestParam(required = false) @Nullable String q) {
        Optional<Language> language = language(code);
        if (language.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND, page(negotiated(null)).missing());
        }
        HelpPage page = page(language.get());
        if (q == null || q.isBlank()) {
            return answer(HttpStatus.OK, page.list(all(language.get())));
        }
        String question = q.length() > LONGEST_QUESTION ? q.substring(0, LONGEST_QUESTION) : q;
        return answer(HttpStatus.OK, page.found(question, found(question, language.get())));
    }

    @GetMapping("/help/{code}/{id}")
    ResponseEntity<String> article(@PathVariable String code, @PathVariable String id) {
        Language language = language(code).orElseGet(() -> negotiated(null));
        Optional<Article> stored = language(code).isEmpty() ? Optional.empty() : stored(id);
        Optional<ArticleText> shown = stored.flatMap(article -> article.shown(EVERYONE, language, days.today()));
        HelpPage page = page(language);
        return shown.map(text -> answer(HttpStatus.OK, page.article(id, text, published(stored, language))))
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND, page.missing()));
    }

    private Optional<Article> stored(String id) {
        try {
            return articles.find(new ArticleId(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private List<HelpPage.Entry> all(Language language) {
        return articles.all().stream()
                .flatMap(article -> article
                        .shown(EVERYONE, language, days.today())
                        .map(text -> new HelpPage.Entry(
                                article.id().value(), text.title(), beginning(Markdown.plain(text.body()))))
                        .stream())
                .sorted(Comparator.comparing(HelpPage.Entry::title, Collator.getInstance(language.locale())))
                .toList();
    }

    private List<HelpPage.Entry> found(String question, Language language) {
        return search.find(question, language, EVERYONE, MOST_FOUND).stream()
                .map(found -> new HelpPage.Entry(
                        found.id().value(),
                        found.text().title(),
                        beginning(found.passage().map(Passage::text).orElse(""))))
                .toList();
    }

    private static String beginning(String text) {
        String line = text.replaceAll("\\s+", " ");
        int cut = line.lastIndexOf(' ', BEGINNING);
        return line.length() <= BEGINNING ? line : line.substring(0, cut > 0 ? cut : BEGINNING) + " …";
    }

    private String published(Optional<Article> article, Language language) {
        return article.map(Article::published)
                .map(edition -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(HelpPage.localeOf(language))
                        .format(edition.at()
                                .atZone(profile.find().map(Shop::zone).orElse(ZoneOffset.UTC))))
                .orElse("");
    }

    private HelpPage page(Language language) {
        Optional<Shop> shop = profile.find();
        return new HelpPage(words, shop.map(Shop::name).orElse("Kontuar"), language, Arrays.asList(Language.values()));
    }

    private static Optional<Language> language(String code) {
        return Arrays.stream(Language.values())
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /** What the browser asks for, else the shop's first language. */
    private Language negotiated(@Nullable String wanted) {
        Language usual = profile.find().map(shop -> shop.languages().getFirst()).orElse(Language.EN);
        if (wanted == null) {
            return usual;
        }
        try {
            Locale best = Locale.lookup(
                    Locale.LanguageRange.parse(wanted),
                    Arrays.stream(Language.values()).map(Language::locale).toList());
            return best == null ? usual : Language.ofCode(best.getLanguage());
        } catch (IllegalArgumentException unreadable) {
            return usual;
        }
    }

    private static ResponseEntity<String> answer(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", ONLY_OUR_STYLE)
                .body(html);
    }
}
