package io.kontuar.console.knowledge;

import io.kontuar.knowledge.Markdown;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * An article's Markdown as HTML that may stand in any page of ours. HTML written in it is shown as it was typed; what the
 * renderer made goes through an allow-list all the same: text, lists, tables, and links to the web, mail and telephone.
 */
public final class ArticleHtml {
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(Markdown.EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "em", "code", "pre", "blockquote")
            .allowElements("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a")
            .allowAttributes("start")
            .matching((element, attribute, value) -> value.matches("\\d{1,6}") ? value : null)
            .onElements("ol")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private ArticleHtml() {}

    public static String of(String markdown) {
        return ALLOWED.sanitize(RENDERER.render(Markdown.parsed(markdown)));
    }
}
