package io.kontuar.gateway.email.reading;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words that a reader of an HTML mail sees, line by line. Only the first {@link #LONGEST} characters are read. */
final class HtmlText {
    static final int LONGEST = 2_000_000;
    private static final int DEEPEST = 500;
    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "template", "noscript", "title");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "pre", "blockquote", "table", "dl");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "center",
            "dd",
            "div",
            "dt",
            "fieldset",
            "figure",
            "footer",
            "form",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "section",
            "tr",
            "body");

    private HtmlText() {}

    static String of(String html) {
        return seen(parse(html));
    }

    static String withoutQuotes(String html) {
        Document document = parse(html);
        HtmlQuotes.remove(document);
        return seen(document);
    }

    static Document parse(String html) {
        return parse(html, DEEPEST);
    }

    /** What is nested deeper stands in the deepest. */
    static Document parse(String html, int deepest) {
        String bounded = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        Parser parser = Parser.htmlParser().setMaxDepth(deepest);
        return Jsoup.parse(bounded, "", parser);
    }

    private static String seen(Document document) {
        Words words = new Words();
        NodeTraversor.traverse(words, document);
        return words.text();
    }

    private static final class Words implements NodeVisitor {
        private final StringBuilder out = new StringBuilder();
        private int unseen;
        private int preformatted;
        private int breaks;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && unseen == 0) {
                append(
                        preformatted > 0
                                ? text.getWholeText()
                                : text.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " "));
            } else if (node instanceof Element element) {
                String name = element.normalName();
                if (UNSEEN.contains(name)) {
                    unseen++;
                } else if (name.equals("pre")) {
                    preformatted++;
                }
                breakFor(name);
                if (name.equals("li") && unseen == 0) {
                    append("- ");
                } else if (name.equals("td") || name.equals("th")) {
                    space();
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                String name = element.normalName();
                if (UNSEEN.contains(name)) {
                    unseen--;
                } else if (name.equals("pre")) {
                    preformatted--;
                }
                if (name.equals("br")) {
                    breaks++;
                    flushBr();
                } else {
                    breakFor(name);
                }
            }
        }

        private void breakFor(String name) {
            if (PARAGRAPHS.contains(name)) {
                breaks = Math.max(breaks, 2);
            } else if (BLOCKS.contains(name)) {
                breaks = Math.max(breaks, 1);
            }
        }

        private void flushBr() {
            if (unseen == 0) {
                trimEnd();
                out.append("\n".repeat(Math.min(breaks, 2)));
                breaks = 0;
            }
        }

        private void space() {
            if (breaks == 0 && !out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
                out.append(' ');
            }
        }

        private void append(String text) {
            String words = text;
            boolean lineStart = breaks > 0 || out.isEmpty() || out.charAt(out.length() - 1) == '\n';
            if (preformatted == 0 && (lineStart || out.charAt(out.length() - 1) == ' ')) {
                words = words.replaceFirst("^ +", "");
            }
            if (words.isEmpty()) {
                return;
            }
            if (breaks > 0 && !out.isEmpty()) {
                trimEnd();
                int have = trailingBreaks();
                out.append("\n".repeat(Math.max(0, breaks - have)));
            }
            breaks = 0;
            out.append(words);
        }

        private int trailingBreaks() {
            int count = 0;
            while (count < out.length() && out.charAt(out.length() - 1 - count) == '\n') {
                count++;
            }
            return count;
        }

        private void trimEnd() {
            while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
                out.setLength(out.length() - 1);
            }
        }

        String text() {
            return out.toString().replace('\u00a0', ' ').strip();
        }
    }
}
