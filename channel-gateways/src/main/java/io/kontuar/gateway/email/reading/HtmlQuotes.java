package io.kontuar.gateway.email.reading;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes the quoted mails out of an HTML reply, by the marks that the common clients leave around them. */
final class HtmlQuotes {
    /** Gmail, Apple Mail, Thunderbird, Yahoo, Proton, Zimbra, and what our own mails mark. */
    static final List<String> WHOLE = List.of(
            "div.gmail_quote",
            "div.gmail_quote_container",
            "blockquote[type=cite]",
            "blockquote.gmail_quote",
            "div.moz-cite-prefix",
            "div.yahoo_quoted",
            "div[id^=yahoo_quoted]",
            "div.protonmail_quote",
            "blockquote.protonmail_quote",
            "div.zmail_extra",
            "div.tutanota_quote",
            "blockquote.tutanota_quote",
            "span.OLK_SRC_BODY_SECTION",
            "span#OLK_SRC_BODY_SECTION",
            "div.gmail_signature",
            "div.moz-signature",
            "div#Signature",
            "div#ms-outlook-mobile-signature",
            "div.kontuar-quote");
    /** Outlook marks only where the quote begins; all that follows belongs to it. */
    static final List<String> FROM_HERE = List.of(
            "div#divRplyFwdMsg",
            "div#appendonsend",
            "hr#stopSpelling",
            "div[style~=(?i)border-top:\\s*solid\\s*#(E1E1E1|B5C4DF)]",
            "div[style~=(?i)border:\\s*none;\\s*border-top:\\s*solid\\s*#(E1E1E1|B5C4DF)]");

    private HtmlQuotes() {}

    static void remove(Document document) {
        for (String mark : FROM_HERE) {
            Element first = document.selectFirst(mark);
            if (first != null) {
                removeFrom(first);
            }
        }
        for (String mark : WHOLE) {
            document.select(mark).remove();
        }
    }

    /** Removes the element and all that comes after it in the document. */
    private static void removeFrom(Element mark) {
        Element at = mark;
        while (at != null && !at.normalName().equals("body")) {
            Node next = at.nextSibling();
            while (next != null) {
                Node following = next.nextSibling();
                next.remove();
                next = following;
            }
            at = at.parent();
        }
        mark.remove();
    }
}
