package io.kontuar.channel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named in the head of a mail, unverified.
 *
 * @param name decoded, at most 200 characters; null where there is none
 * @param address one that could be written to: {@code local@domain}, at most 320 characters
 */
public record Correspondent(@Nullable String name, String address) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 320;

    public Correspondent {
        int at = address.lastIndexOf('@');
        boolean form = at > 0
                && at < address.length() - 1
                && address.chars()
                        .noneMatch(c -> c <= ' ' || c == '<' || c == '>' || c == ',' || c == ';' || c == 0x7f);
        if (!form || address.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException(
                    "address: expected local@domain of at most " + LONGEST_ADDRESS + " characters");
        }
        if (name != null && name.length() > LONGEST_NAME) {
            name = name.substring(0, LONGEST_NAME);
        }
    }

    /** As addresses are compared: lower case, without what a plus sign adds before the domain. */
    public String mailbox() {
        return address.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
    }

    /** Hides both: they are personal data and have no place in a log. */
    @Override
    public String toString() {
        return "Correspondent[***]";
    }
}
