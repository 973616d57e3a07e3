package io.kontuar.channel;

/** The provider's id of one phone call: the same from its first ring to its last report. */
public record CallId(String value) {
    public CallId {
        if (!value.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("call id: expected 1 to 64 of A-Z, a-z, 0-9, _ and -, got "
                    + value.length() + " characters of which some are others");
        }
    }
}
