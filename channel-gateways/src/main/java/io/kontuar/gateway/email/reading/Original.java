package io.kontuar.gateway.email.reading;

import io.kontuar.gateway.email.mime.Headers;
import io.kontuar.gateway.email.mime.MimePart;
import org.jspecify.annotations.Nullable;

/** The mail that a report is about, attached whole or with its headers only. */
final class Original {
    private Original() {}

    static @Nullable String idIn(MimePart report) {
        for (MimePart part : report.children()) {
            if (part.type().equals("message/rfc822")
                    || part.type().equals("text/rfc822-headers")
                    || part.type().equals("message/global")
                    || part.type().equals("message/global-headers")) {
                Headers headers = part.children().isEmpty()
                        ? Headers.groups(part.content()).stream().findFirst().orElse(part.headers())
                        : part.children().getFirst().headers();
                return MessageIds.own(headers).orElse(null);
            }
        }
        return null;
    }
}
