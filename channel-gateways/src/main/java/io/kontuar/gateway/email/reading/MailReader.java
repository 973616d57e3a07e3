package io.kontuar.gateway.email.reading;

import io.kontuar.gateway.email.mime.Headers;
import io.kontuar.gateway.email.mime.MimeParser;
import io.kontuar.gateway.email.mime.MimePart;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a raw mail. Total: broken input gives a poorer reading, never an exception; time and memory grow with its size. */
public final class MailReader {
    private MailReader() {}

    /** @param raw the mail as it came over the wire; must not be changed afterwards */
    public static ReadMail read(byte[] raw) {
        MimePart root = MimeParser.parse(raw);
        Headers headers = root.headers();
        MailBody body = MailBody.of(root);
        String text = body.text();
        return new ReadMail(
                sender(headers),
                addresses(headers, "to"),
                addresses(headers, "cc"),
                headers.text("subject").orElse(""),
                headers.plains("date").stream()
                        .flatMap(date -> MailDate.parse(date).stream())
                        .findFirst()
                        .orElse(null),
                MessageIds.own(headers).orElse(null),
                MessageIds.references(headers),
                autoSubmitted(headers),
                MailKinds.of(root),
                text,
                body.visibleReply(),
                body.html(),
                body.attachments(),
                root);
    }

    /** From, and where that is missing or empty the Sender. */
    private static @Nullable MailAddress sender(Headers headers) {
        List<MailAddress> from = addresses(headers, "from");
        if (from.isEmpty()) {
            from = addresses(headers, "sender");
        }
        return from.isEmpty() ? null : from.getFirst();
    }

    private static List<MailAddress> addresses(Headers headers, String name) {
        return headers.plains(name).stream()
                .flatMap(text -> AddressList.parse(text).stream())
                .toList();
    }

    /** The keyword alone: real responders add a comment, {@code auto-replied (vacation)}. */
    static @Nullable String autoSubmitted(Headers headers) {
        return headers.plain("auto-submitted")
                .map(value -> value.strip().split("[\\s;(]", 2)[0].toLowerCase(Locale.ROOT))
                .filter(keyword -> !keyword.isEmpty())
                .orElse(null);
    }
}
