package io.kontuar.channel;

/** A password, token or key. Its text never shows in logs or messages. */
public record Secret(String reveal) {
    public Secret {
        if (reveal.isEmpty()) {
            throw new IllegalArgumentException("secret: expected at least one character, got none");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
