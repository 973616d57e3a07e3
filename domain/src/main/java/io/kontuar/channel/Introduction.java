package io.kontuar.channel;

import org.jspecify.annotations.Nullable;

/**
 * What a customer told of himself in a form before he wrote, or what the shop's own page signed for him.
 *
 * @param email as it was told, lower case; never more than claimed unless {@link Source#SIGNED_IN}
 * @param order the number of the order that it is about
 * @param mail by which mailbox an answer reaches him once he is gone; null when it cannot
 */
public record Introduction(
        Source source,
        @Nullable String name,
        @Nullable String email,
        @Nullable String order,
        @Nullable MailWay mail) {

    /** The most characters of a name. */
    public static final int MAX_NAME = 100;

    /** The most characters of an order's number. */
    public static final int MAX_ORDER = 60;

    public enum Source {
        /** The form before a chat. */
        PRE_CHAT,
        /** The form in the chat's place while nobody is there. */
        OFFLINE_FORM,
        CONTACT_FORM,
        /** The shop's page vouches for a signed-in customer. */
        SIGNED_IN
    }

    /** Card and account numbers never get further than here. */
    public Introduction {
        name = name == null ? null : SecretNumbers.masked(requireAtMost("name", name, MAX_NAME));
        order = order == null ? null : SecretNumbers.masked(requireAtMost("order number", order, MAX_ORDER));
    }

    private static String requireAtMost(String what, String text, int most) {
        if (text.length() > most) {
            throw new IllegalArgumentException(
                    what + ": expected at most " + most + " characters, got " + text.length());
        }
        return text;
    }
}
