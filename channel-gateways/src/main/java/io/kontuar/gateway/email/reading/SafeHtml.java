package io.kontuar.gateway.email.reading;

import java.util.regex.Pattern;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What of a stranger's HTML may be shown: words, tables, pictures and their plain looks. No script, no form, no frame, no style
 * sheet, nothing placed over other things, and no address but of the web, of mail and of telephones.
 */
final class SafeHtml {
    /** A file of the same mail, as the page that is shown names it. */
    static final String OWN_FILE = "../attachments/";

    private static final Pattern PICTURE =
            Pattern.compile("(?i)(?:https?://[^\\s\"'<>]{1,2000}|\\.\\./attachments/[a-z0-9]{1,100})");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,30}");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,4}(?:px|%)?");
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "a",
                    "abbr",
                    "address",
                    "b",
                    "big",
                    "blockquote",
                    "br",
                    "caption",
                    "center",
                    "cite",
                    "code",
                    "col",
                    "colgroup",
                    "dd",
                    "del",
                    "details",
                    "dfn",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "font",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "i",
                    "img",
                    "ins",
                    "kbd",
                    "li",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "s",
                    "samp",
                    "small",
                    "span",
                    "strike",
                    "strong",
                    "sub",
                    "summary",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "tt",
                    "u",
                    "ul",
                    "var")
            .allowWithoutAttributes("a", "font", "span", "summary")
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .allowAttributes("src")
            .matching(PICTURE)
            .onElements("img")
            .allowAttributes("alt", "title")
            .globally()
            .allowAttributes("width", "height")
            .matching(LENGTH)
            .onElements("img", "table", "td", "th", "col", "hr")
            .allowAttributes("align", "valign", "dir", "lang")
            .matching(Pattern.compile("[a-zA-Z-]{1,20}"))
            .globally()
            .allowAttributes("border", "cellpadding", "cellspacing", "colspan", "rowspan", "start", "size")
            .matching(Pattern.compile("[+-]?\\d{1,3}"))
            .globally()
            .allowAttributes("bgcolor", "color")
            .matching(COLOUR)
            .globally()
            .allowAttributes("class")
            .matching(Pattern.compile(HtmlFolds.CLASS))
            .onElements("details")
            .allowStyling(CssSchema.DEFAULT)
            .toFactory();

    private SafeHtml() {}

    static String of(String html) {
        return POLICY.sanitize(html);
    }
}
