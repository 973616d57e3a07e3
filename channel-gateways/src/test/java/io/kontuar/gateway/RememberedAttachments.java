package io.kontuar.gateway;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.Attachments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Attachments in memory. */
public final class RememberedAttachments implements Attachments {

    private final Map<AttachmentId, byte[]> kept = new ConcurrentHashMap<>();
    private volatile @Nullable String poison;

    /** From now on whatever holds these words cannot be stored, as if it broke what stores it. */
    public void choke(String words) {
        poison = words;
    }

    public int count() {
        return kept.size();
    }

    public void forget() {
        kept.clear();
    }

    @Override
    public Stored store(InputStream stream, long limit) throws IOException, TooLarge {
        byte[] bytes = stream.readNBytes((int) limit + 1);
        if (bytes.length > limit) {
            throw new TooLarge(limit);
        }
        String choking = poison;
        if (choking != null && new String(bytes, StandardCharsets.UTF_8).contains(choking)) {
            throw new IllegalStateException("this content cannot be stored");
        }
        AttachmentId id = new AttachmentId(HexFormat.of().formatHex(sha256(bytes)));
        kept.put(id, bytes);
        return new Stored(id, bytes.length);
    }

    @Override
    public Optional<InputStream> open(AttachmentId id) {
        return Optional.ofNullable(kept.get(id)).map(ByteArrayInputStream::new);
    }

    @Override
    public int removeUnreferenced(Set<AttachmentId> referenced, Instant writtenBefore) {
        return 0;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
