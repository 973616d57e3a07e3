package io.kontuar.gateway.email.reading;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Folds the quoted mails and signatures of an HTML reply: each becomes a {@code <details class="kontuar-trimmed">} where it
 * stands. Where nothing else would be left to see nothing is folded.
 */
final class HtmlFolds {
    static final String CLASS = "kontuar-trimmed";
    private static final String FOLD = "details." + CLASS;

    private HtmlFolds() {}

    static void fold(Document document) {
        document.select("details, summary").unwrap();
        for (String mark : HtmlQuotes.FROM_HERE) {
            Element first = document.selectFirst(mark);
            if (first != null && first.closest(FOLD) == null) {
                foldFrom(first);
            }
        }
        for (String mark : HtmlQuotes.WHOLE) {
            for (Element quote : document.select(mark)) {
                if (quote.parent() != null && quote.closest(FOLD) == null) {
                    into(foldBefore(quote), quote);
                }
            }
        }
        document.select(FOLD).forEach(HtmlFolds::takeNext);
        if (!somethingIsLeft(document)) {
            document.select(FOLD + " > summary").remove();
            document.select(FOLD).unwrap();
        }
    }

    /** The element and all that comes after it in the document, in one fold. */
    private static void foldFrom(Element mark) {
        Element fold = foldBefore(mark);
        Element at = mark;
        List<Node> after = new ArrayList<>(List.of(mark));
        while (at != null && !at.normalName().equals("body")) {
            Node next = at.nextSibling();
            while (next != null) {
                after.add(next);
                next = next.nextSibling();
            }
            at = at.parent();
        }
        after.forEach(node -> into(fold, node));
    }

    /** Folds with nothing between them are one. */
    private static void takeNext(Element fold) {
        Node next = after(fold);
        while (fold.parent() != null && next instanceof Element other && other.is(FOLD)) {
            other.select("> summary").remove();
            fold.appendChildren(other.childNodesCopy());
            other.remove();
            next = after(fold);
        }
    }

    private static @Nullable Node after(Element fold) {
        Node next = fold.nextSibling();
        while (next != null && isBlank(next)) {
            next = next.nextSibling();
        }
        return next;
    }

    private static Element foldBefore(Element element) {
        Element fold = new Element("details").addClass(CLASS);
        fold.appendElement("summary");
        element.before(fold);
        return fold;
    }

    private static void into(Element fold, Node node) {
        fold.appendChild(node);
    }

    private static boolean isBlank(@Nullable Node node) {
        return (node instanceof TextNode text && text.isBlank())
                || (node instanceof Element element && element.normalName().equals("br"));
    }

    private static boolean somethingIsLeft(Document document) {
        Document left = document.clone();
        left.select(FOLD).remove();
        return left.body().hasText() || !left.select("img").isEmpty();
    }
}
