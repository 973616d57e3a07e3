package io.kontuar.gateway.email.reading;

import org.jspecify.annotations.Nullable;

/**
 * A file of a mail.
 *
 * @param name as the sender gave it, decoded, never used as a path; null where it has none
 * @param type as the mail declares it, lower case
 * @param contentId by which the mail's HTML names it, without angle brackets; null where it has none
 * @param content with the transfer encoding taken off; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReadAttachment(
        @Nullable String name, String type, @Nullable String contentId, byte[] content) {

    /** In bytes. */
    public int size() {
        return content.length;
    }

    /** The SHA-256 of the content, 64 lower-case hex digits. */
    public String sha256() {
        return Digests.sha256(content);
    }
}
