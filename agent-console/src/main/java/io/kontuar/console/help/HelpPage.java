package io.kontuar.console.help;

import io.kontuar.channel.Language;
import io.kontuar.console.knowledge.ArticleHtml;
import io.kontuar.knowledge.ArticleText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** Writes the help page's HTML. All words that are not our own are escaped here, articles are cleaned by their renderer. */
final class HelpPage {
    private final HelpWords words;
    private final String shop;
    private final Language language;
    private final List<Language> languages;

    /** @param languages that the shop speaks, the reader's among them */
    HelpPage(HelpWords words, String shop, Language language, List<Language> languages) {
        this.words = words;
        this.shop = shop;
        this.language = language;
        this.languages = languages;
    }

    /** A line of a list: an article's address, its title and the beginning of what it says. */
    record Entry(String id, String title, String beginning) {}

    String list(List<Entry> articles) {
        String body = articles.isEmpty()
                ? "<p class=\"nothing\">" + word("empty") + "</p>"
                : "<h2>" + word("all") + "</h2>" + entries(articles);
        return page(word("title"), "", search("", true) + body, "");
    }

    String found(String question, List<Entry> articles) {
        String body = articles.isEmpty()
                ? "<p class=\"nothing\">" + word("nothing") + "</p>"
                : "<h2>" + word("found") + "</h2>" + entries(articles);
        return page(word("title"), "?q=" + encoded(question), search(question, true) + body, "");
    }

    String article(String id, ArticleText text, String changed) {
        String body = search("", false)
                + "<p class=\"back\"><a href=\"/help/" + language.code() + "\">" + word("all") + "</a></p>"
                + "<article><h1>" + escaped(text.title()) + "</h1>" + ArticleHtml.of(text.body())
                + "<p class=\"changed\">" + word("changed") + " " + escaped(changed) + "</p></article>";
        return page(escaped(text.title()), "/" + id, body, "");
    }

    String missing() {
        String body = search("", false) + "<h1>" + word("missing") + "</h1><p><a href=\"/help/" + language.code()
                + "\">" + word("all") + "</a></p>";
        return page(word("missing"), "", body, "<meta name=\"robots\" content=\"noindex\">");
    }

    private String entries(List<Entry> articles) {
        StringBuilder list = new StringBuilder("<ul class=\"entries\">");
        for (Entry entry : articles) {
            list.append("<li><a href=\"/help/")
                    .append(language.code())
                    .append('/')
                    .append(entry.id())
                    .append("\"><strong>")
                    .append(escaped(entry.title()))
                    .append("</strong><span>")
                    .append(escaped(entry.beginning()))
                    .append("</span></a></li>");
        }
        return list.append("</ul>").toString();
    }

    private String search(String question, boolean heading) {
        return (heading ? "<h1>" + word("ask") + "</h1>" : "")
                + "<form role=\"search\" method=\"get\" action=\"/help/" + language.code() + "\">"
                + "<label for=\"q\">" + word("label") + "</label><div class=\"line\">"
                + "<input id=\"q\" type=\"search\" name=\"q\" maxlength=\"200\" autocomplete=\"off\" placeholder=\""
                + word("placeholder") + "\" value=\"" + escaped(question) + "\">"
                + "<button type=\"submit\">" + word("search") + "</button></div></form>";
    }

    private String page(String title, String here, String body, String head) {
        StringBuilder others = new StringBuilder();
        for (Language other : languages) {
            others.append("<a lang=\"")
                    .append(other.code())
                    .append("\" hreflang=\"")
                    .append(other.code())
                    .append("\" href=\"/help/")
                    .append(other.code())
                    .append(here)
                    .append('"')
                    .append(other == language ? " aria-current=\"true\"" : "")
                    .append('>')
                    .append(words.of(other, "language"))
                    .append("</a>");
        }
        return "<!doctype html><html lang=\"" + language.code() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"color-scheme\" content=\"light dark\">" + head + "<title>" + title + " – "
                + escaped(shop) + "</title><link rel=\"stylesheet\" href=\"/help/help.css\"></head><body>"
                + "<header><a class=\"shop\" href=\"/help/" + language.code() + "\">" + escaped(shop)
                + "</a><nav aria-label=\""
                + word("languages") + "\">" + others + "</nav></header><main>" + body + "</main><footer>"
                + word("contact") + "</footer></body></html>";
    }

    private String word(String key) {
        return escaped(words.of(language, key));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String encoded(String text) {
        return escaped(URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    /** The date as readers of this language write it. */
    static Locale localeOf(Language language) {
        return language == Language.EN ? Locale.UK : language.locale();
    }
}
