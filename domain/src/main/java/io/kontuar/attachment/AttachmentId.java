package io.kontuar.attachment;

/** The SHA-256 of an attachment's bytes, 64 lower-case hex digits. */
public record AttachmentId(String value) {
    public AttachmentId {
        if (!value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("attachment id: expected 64 hex digits, got '" + value + "'");
        }
    }
}
