package io.kontuar.gateway.email.reading;

import java.util.Locale;

/** What a mail is, seen from a contact centre. */
public enum MailKind {
    /** Somebody wrote. */
    MESSAGE,
    /** A machine answered: an absence note, a ticket system's confirmation. */
    AUTO_REPLY,
    /** A mail of ours did not arrive, or has not yet. */
    BOUNCE,
    /** A mail of ours was delivered, read, or thrown away unread. */
    RECEIPT;

    /** Lower case with hyphens: {@code auto-reply}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
