package io.kontuar.gateway.email;

import io.kontuar.gateway.email.mime.Headers;
import io.kontuar.gateway.email.reading.MailKind;
import io.kontuar.gateway.email.reading.ReadMail;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a mail may be answered by a machine (RFC 3834 §2 and what real loops taught). */
final class Answerable {
    private static final Pattern NOBODY =
            Pattern.compile("^(no[-_.]?reply|do[-_.]?not[-_.]?reply|mailer-daemon|postmaster|bounces?)([-_+.].*)?@.*");
    private static final Pattern MASS = Pattern.compile("bulk|list|junk|auto_reply");

    private Answerable() {}

    static boolean is(ReadMail mail) {
        Headers headers = mail.root().headers();
        String suppressed = value(headers, "x-auto-response-suppress");
        return mail.kind() == MailKind.MESSAGE
                && mail.from() != null
                && !NOBODY.matcher(mail.from().key()).matches()
                && !MASS.matcher(value(headers, "precedence")).matches()
                && !headers.has("list-id")
                && !headers.has("list-unsubscribe")
                && !suppressed.contains("all")
                && !suppressed.contains("oof")
                && !suppressed.contains("autoreply")
                && !mail.root().type().equals("multipart/report");
    }

    private static String value(Headers headers, String name) {
        return headers.plain(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
