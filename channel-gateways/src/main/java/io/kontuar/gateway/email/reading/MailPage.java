package io.kontuar.gateway.email.reading;

import io.kontuar.channel.SecretNumbers;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * A mail as a piece of HTML that is safe to be shown: sanitised, its own pictures named as files of the same message, what it
 * quotes and its signature folded. Total: what cannot be shown as it looks is shown as its words.
 *
 * @param html no document of its own: what stands in a body
 * @param shown the ids under which the mail's own pictures in it were given
 * @param remoteImages whether it names pictures elsewhere
 */
public record MailPage(String html, Set<String> shown, boolean remoteImages) {
    /** The most characters of HTML that is made a page; a larger mail is shown as its words. It bounds the time, too. */
    static final int LONGEST_HTML = 500_000;

    /** The most characters of a page; a mail that looks larger is shown as its words. */
    static final int LONGEST = 1_000_000;

    /** The most characters of words in a page. */
    static final int LONGEST_WORDS = 200_000;

    /** The sanitiser leaves out what is nested deeper than 256; folds and the document's own elements come on top. */
    private static final int DEEPEST = 200;

    private static final Pattern HIDDEN =
            Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all)");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"'\u00a0]{1,500}[^\\s<>\"'\u00a0.,;:!?)\\]]");
    private static final Pattern RUN = Pattern.compile("[ \\t\\r\\n\\f\u00a0]{1000,}");

    public MailPage {
        shown = Set.copyOf(shown);
    }

    /** @param files by the content id of each picture of the mail: the id under which it is kept, of a-z and 0-9 */
    public static MailPage of(ReadMail mail, Map<String, String> files) {
        String html = mail.html();
        if (html != null && html.length() <= LONGEST_HTML) {
            MailPage page = ofHtml(html, files);
            if (page.html().length() <= LONGEST) {
                return page;
            }
        }
        return ofWords(mail);
    }

    private static MailPage ofHtml(String html, Map<String, String> files) {
        Document document = HtmlText.parse(RUN.matcher(html).replaceAll(" "), DEEPEST);
        document.outputSettings().prettyPrint(false);
        document.select("head, script, style, template, noscript, title, object, svg, math")
                .remove();
        for (Element styled : document.select("[style]")) {
            if (styled.parent() != null && HIDDEN.matcher(styled.attr("style")).find()) {
                styled.remove();
            }
        }
        Set<String> shown = new LinkedHashSet<>();
        boolean remote = false;
        for (Element picture : document.select("img")) {
            remote |= name(picture, files, shown);
        }
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        String masked = SecretNumbers.masked(text.getWholeText());
                        if (!masked.equals(text.getWholeText())) {
                            text.text(masked);
                        }
                    }
                },
                document);
        HtmlFolds.fold(document);
        return new MailPage(SafeHtml.of(document.body().html()), shown, remote);
    }

    /** Gives a picture the name of its file; true when it lies elsewhere. One that is nowhere goes. */
    private static boolean name(Element picture, Map<String, String> files, Set<String> shown) {
        String source = picture.attr("src").strip();
        picture.removeAttr("srcset");
        if (source.toLowerCase(Locale.ROOT).startsWith("cid:")) {
            String file = files.get(source.substring("cid:".length()));
            if (file != null) {
                shown.add(file);
                picture.attr("src", SafeHtml.OWN_FILE + file);
                return false;
            }
        } else if (source.toLowerCase(Locale.ROOT).startsWith("http")) {
            return true;
        }
        picture.remove();
        return false;
    }

    private static MailPage ofWords(ReadMail mail) {
        String all =
                SecretNumbers.masked(bounded(ReplyLines.normalized(mail.text()).strip()));
        String visible = SecretNumbers.masked(bounded(mail.visibleReply()));
        StringBuilder html = new StringBuilder("<div style=\"white-space:pre-wrap\">")
                .append(linked(visible))
                .append("</div>");
        String rest = all.startsWith(visible) ? all.substring(visible.length()).strip() : all;
        if (!rest.isEmpty() && !all.equals(visible)) {
            html.append("<details class=\"")
                    .append(HtmlFolds.CLASS)
                    .append("\"><summary></summary><div style=\"white-space:pre-wrap\">")
                    .append(linked(rest))
                    .append("</div></details>");
        }
        return new MailPage(SafeHtml.of(html.toString()), Set.of(), false);
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST_WORDS ? text : text.substring(0, LONGEST_WORDS) + "…";
    }

    private static String linked(String text) {
        StringBuilder html = new StringBuilder();
        Matcher link = LINK.matcher(text);
        int at = 0;
        while (link.find()) {
            String address = Entities.escape(link.group()).replace("\"", "&quot;");
            html.append(Entities.escape(text.substring(at, link.start())));
            html.append("<a href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a>");
            at = link.end();
        }
        return html.append(Entities.escape(text.substring(at))).toString();
    }
}
