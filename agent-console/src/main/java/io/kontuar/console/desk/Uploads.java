package io.kontuar.console.desk;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.AttachmentRef;
import io.kontuar.attachment.Attachments;
import io.kontuar.attachment.Attachments.Stored;
import io.kontuar.attachment.Attachments.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Takes files from staff, and vouches for their type and size when a message names them. */
public final class Uploads {
    public static final long MOST_BYTES = 20L * 1024 * 1024;

    private final Attachments attachments;

    public Uploads(Attachments attachments) {
        this.attachments = attachments;
    }

    Outcome take(String name, InputStream bytes) throws IOException {
        byte[] head = bytes.readNBytes(FileType.HEAD);
        Optional<FileType> type = FileType.of(head);
        if (type.isEmpty()) {
            return new Outcome.NotAllowed();
        }
        try (InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), bytes)) {
            Stored stored = attachments.store(whole, MOST_BYTES);
            return new Outcome.Taken(
                    new AttachmentRef(stored.id(), cleaned(name), type.get().mediaType(), stored.size()));
        } catch (TooLarge e) {
            return new Outcome.TooBig();
        }
    }

    /** Reads a stored file again, since what a browser says of it is not believed; empty when it is not there. */
    public Optional<AttachmentRef> named(AttachmentId id, String name) {
        try (InputStream bytes = attachments.open(id).orElse(null)) {
            if (bytes == null) {
                return Optional.empty();
            }
            byte[] head = bytes.readNBytes(FileType.HEAD);
            long size = head.length + bytes.transferTo(java.io.OutputStream.nullOutputStream());
            return FileType.of(head).map(type -> new AttachmentRef(id, cleaned(name), type.mediaType(), size));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cleaned(String name) {
        String shown = name.replaceAll("[\\p{Cntrl}/\\\\]", "_").strip();
        return shown.isEmpty() ? "file" : shown;
    }

    sealed interface Outcome {
        record Taken(AttachmentRef ref) implements Outcome {}

        record NotAllowed() implements Outcome {}

        record TooBig() implements Outcome {}
    }
}
