package io.kontuar.notice;

/** The id of one broadcast. */
public record BroadcastId(String value) {
    public BroadcastId {
        if (!value.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("broadcast id: expected 1 to 64 of A-Z, a-z, 0-9 and hyphen, got "
                    + value.length() + " characters");
        }
    }
}
