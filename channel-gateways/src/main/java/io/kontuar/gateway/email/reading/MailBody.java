package io.kontuar.gateway.email.reading;

import io.kontuar.gateway.email.mime.MimePart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a mail are its words and which are its files: the way of JMAP (RFC 8621 §4.1.4), with every picture a
 * file, also one that is shown among the words.
 */
final class MailBody {
    private final List<MimePart> words = new ArrayList<>();
    private final List<MimePart> markup = new ArrayList<>();
    private final List<MimePart> files = new ArrayList<>();

    private MailBody() {}

    static MailBody of(MimePart root) {
        MailBody body = new MailBody();
        body.sort(List.of(root), Around.MIXED, false);
        return body;
    }

    private enum Around {
        MIXED,
        ALTERNATIVE,
        RELATED
    }

    private void sort(List<MimePart> parts, Around around, boolean insideAlternative) {
        int wordsBefore = words.size();
        int markupBefore = markup.size();
        for (int i = 0; i < parts.size(); i++) {
            MimePart part = parts.get(i);
            if (part.isMultipart()) {
                Around inner = around(part);
                sort(part.children(), inner, insideAlternative || inner == Around.ALTERNATIVE);
            } else if (!isText(part) || !isShown(part, around, i == 0)) {
                files.add(part);
            } else {
                add(part, insideAlternative);
            }
        }
        if (around == Around.ALTERNATIVE) {
            fill(words, wordsBefore, markup, markupBefore);
        }
    }

    private void add(MimePart part, boolean insideAlternative) {
        boolean html = part.type().equals("text/html");
        if (!insideAlternative || !html) {
            words.add(part);
        }
        if (!insideAlternative || html) {
            markup.add(part);
        }
    }

    /** An alternative in one form only stands for the other form too. */
    private static void fill(List<MimePart> words, int wordsBefore, List<MimePart> markup, int markupBefore) {
        if (words.size() == wordsBefore) {
            words.addAll(markup.subList(markupBefore, markup.size()));
        } else if (markup.size() == markupBefore) {
            markup.addAll(words.subList(wordsBefore, words.size()));
        }
    }

    private static Around around(MimePart multipart) {
        return switch (multipart.type()) {
            case "multipart/alternative" -> Around.ALTERNATIVE;
            case "multipart/related" -> Around.RELATED;
            default -> Around.MIXED;
        };
    }

    private static boolean isText(MimePart part) {
        return part.type().equals("text/plain") || part.type().equals("text/html");
    }

    private static boolean isShown(MimePart part, Around around, boolean first) {
        if (part.disposition().equals("attachment")) {
            return false;
        }
        return first || (around != Around.RELATED && part.fileName().isEmpty());
    }

    String text() {
        return words.stream()
                .map(part -> part.type().equals("text/html") ? HtmlText.of(part.text()) : part.text())
                .collect(Collectors.joining("\n"));
    }

    /** From the plain words where there are some, else from the HTML with its quotes taken out. */
    String visibleReply() {
        boolean plain = words.stream()
                .anyMatch(
                        part -> part.type().equals("text/plain") && !part.text().isBlank());
        String text = words.stream()
                .map(part -> part.type().equals("text/html") ? HtmlText.withoutQuotes(part.text()) : part.text())
                .collect(Collectors.joining("\n"));
        if (!plain && text.isBlank()) {
            text = text();
        }
        return VisibleReply.of(text);
    }

    /** All that is HTML, one after the other; null where nothing is. */
    @Nullable
    String html() {
        List<String> found = markup.stream()
                .filter(part -> part.type().equals("text/html"))
                .map(MimePart::text)
                .toList();
        return found.isEmpty() ? null : String.join("\n", found);
    }

    List<ReadAttachment> attachments() {
        return files.stream()
                .map(part ->
                        new ReadAttachment(part.fileName().orElse(null), part.type(), contentId(part), part.content()))
                .toList();
    }

    private static @Nullable String contentId(MimePart part) {
        return part.headers()
                .plain("content-id")
                .flatMap(text -> MessageIds.all(text).stream().findFirst())
                .orElse(null);
    }
}
