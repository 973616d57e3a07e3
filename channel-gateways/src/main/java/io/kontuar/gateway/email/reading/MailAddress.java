package io.kontuar.gateway.email.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address as a mail's header gives it, unverified.
 *
 * @param name decoded; null where there is none
 * @param address as written, without angle brackets; empty where the header has only a name
 */
public record MailAddress(@Nullable String name, String address) {

    /** As addresses are compared: lower case. */
    public String key() {
        return address.toLowerCase(Locale.ROOT);
    }

    /** Whether something could be sent to it. */
    public boolean isUsable() {
        int at = address.lastIndexOf('@');
        return at > 0
                && at < address.length() - 1
                && address.length() <= 320
                && address.chars()
                        .noneMatch(c -> c <= ' ' || c == '<' || c == '>' || c == ',' || c == ';' || c == 0x7f);
    }
}
