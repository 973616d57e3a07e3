package io.kontuar.console.fakes;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.Attachments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Attachments in memory. */
public final class MemoryAttachments implements Attachments {
    private final Map<AttachmentId, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public Stored store(InputStream bytes, long limit) throws IOException, TooLarge {
        byte[] all = bytes.readNBytes((int) limit + 1);
        if (all.length > limit) {
            throw new TooLarge(limit);
        }
        AttachmentId id = idOf(all);
        kept.put(id, all);
        return new Stored(id, all.length);
    }

    public static AttachmentId idOf(byte[] bytes) {
        try {
            return new AttachmentId(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<InputStream> open(AttachmentId id) {
        return Optional.ofNullable(kept.get(id)).map(ByteArrayInputStream::new);
    }

    @Override
    public int removeUnreferenced(Set<AttachmentId> referenced, Instant writtenBefore) {
        return 0;
    }
}
