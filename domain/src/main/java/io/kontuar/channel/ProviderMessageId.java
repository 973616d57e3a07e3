package io.kontuar.channel;

/** The provider's id of a message (a MessageSid, a wamid, a Message-ID); unique per channel account. */
public record ProviderMessageId(String value) {
    public ProviderMessageId {
        if (value.isBlank() || value.length() > 1000) {
            throw new IllegalArgumentException("provider message id: expected 1 to 1000 characters");
        }
    }
}
