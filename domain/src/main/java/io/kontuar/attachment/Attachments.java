package io.kontuar.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The store of attachments, addressed by content: the same bytes are kept once. */
public interface Attachments {

    /**
     * Stores the bytes durably (synced before it returns) and names them by their hash.
     *
     * @param limit the most bytes to take
     * @throws TooLarge when the stream holds more than {@code limit} bytes; nothing is kept
     * @throws IOException when the caller's stream fails; nothing is kept
     */
    Stored store(InputStream bytes, long limit) throws IOException, TooLarge;

    /** Opens the bytes; empty when there is no such attachment (any more). The caller closes the stream. */
    Optional<InputStream> open(AttachmentId id);

    /** Removes those written before the moment and not in {@code referenced}; returns how many. */
    int removeUnreferenced(Set<AttachmentId> referenced, Instant writtenBefore);

    record Stored(AttachmentId id, long size) {}

    /** The content is larger than this place allows. */
    final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;

        public TooLarge(long limit) {
            super("attachment: expected at most " + limit + " bytes");
        }
    }
}
