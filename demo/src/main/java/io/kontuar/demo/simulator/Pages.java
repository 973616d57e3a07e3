package io.kontuar.demo.simulator;

import io.kontuar.channel.Language;
import io.kontuar.demo.shop.Article;
import io.kontuar.demo.shop.Hint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The simulator's pages, each in the language that was asked for, else in the browser's. */
@RestController
final class Pages {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private final ShopIdentities identities;

    Pages(ShopIdentities identities) {
        this.identities = identities;
    }

    @GetMapping({"/simulator", "/simulator/"})
    ResponseEntity<String> phone(@RequestParam(required = false) @Nullable String lang, Locale browser) {
        return page("phone.html", language(lang, browser));
    }

    @GetMapping("/simulator/call")
    ResponseEntity<String> call(@RequestParam(required = false) @Nullable String lang, Locale browser) {
        return page("call.html", language(lang, browser));
    }

    /**
     * @param site whose chat stands on the page
     * @param as the key of the customer who is signed in to the shop
     */
    @GetMapping("/simulator/shop")
    ResponseEntity<String> shop(
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(defaultValue = "web-main") String site,
            @RequestParam(required = false) @Nullable String as,
            Locale browser) {
        String chat = site.matches("[a-z0-9-]{1,40}") ? site : "web-main";
        String identity = Optional.ofNullable(as)
                .flatMap(customer -> identities.of(chat, customer))
                .map(token -> " data-identity=\"" + token + "\"")
                .orElse("");
        return page("shop.html", language(lang, browser), Map.of("site", chat, "identity", identity));
    }

    @GetMapping("/simulator/mail")
    ResponseEntity<String> mail(@RequestParam(required = false) @Nullable String lang, Locale browser) {
        return page("mail.html", language(lang, browser));
    }

    @GetMapping("/simulator/orders")
    ResponseEntity<String> orders(@RequestParam(required = false) @Nullable String lang, Locale browser) {
        return page("orders.html", language(lang, browser));
    }

    /** What the shop page shows. */
    @GetMapping("/simulator/api/shop")
    Shelf shelf(@RequestParam String lang) {
        Language language = language(lang, Locale.ENGLISH);
        List<Goods> goods = Article.all().stream()
                .map(article -> Goods.of(article, language))
                .toList();
        return new Shelf(goods, Hint.in(language));
    }

    private static Language language(@Nullable String asked, Locale browser) {
        return known(asked).or(() -> known(browser.getLanguage())).orElse(Language.EN);
    }

    private static Optional<Language> known(@Nullable String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    private static ResponseEntity<String> page(String name, Language language) {
        return page(name, language, Map.of());
    }

    private static ResponseEntity<String> page(String name, Language language, Map<String, String> more) {
        String text = text(name).replace("{{lang}}", language.code());
        for (Map.Entry<String, String> one : more.entrySet()) {
            text = text.replace("{{" + one.getKey() + "}}", one.getValue());
        }
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .body(text);
    }

    private static String text(String name) {
        try (InputStream page = Objects.requireNonNull(Pages.class.getResourceAsStream("pages/" + name), name)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("simulator: cannot read " + name, e);
        }
    }

    record Shelf(List<Goods> goods, List<Hint> hints) {}

    /** @param minor the price in the smallest unit of the currency */
    record Goods(
            String number,
            String type,
            String model,
            String picture,
            List<String> variants,
            long minor,
            String currency) {
        static Goods of(Article article, Language language) {
            var price = article.price(language == Language.RO);
            return new Goods(
                    article.number(),
                    article.types().getOrDefault(language, ""),
                    article.model(),
                    article.picture(),
                    article.variants(),
                    price.minor(),
                    price.currency());
        }
    }
}
