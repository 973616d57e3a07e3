package io.kontuar.engine.embedded;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.Attachments.Stored;
import io.kontuar.attachment.Attachments.TooLarge;
import io.kontuar.lane.Outage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file on its way in, under a name of its own; removed when it does not get its final one. */
final class Upload implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final MessageDigest digest = sha256();
    private long size;

    private Upload(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Upload begin(Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "upload-", null);
            return new Upload(file, FileChannel.open(file, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new Outage("attachments: not writable now", e);
        }
    }

    /** @throws IOException when the stream fails, and only then */
    void take(InputStream bytes, long limit) throws IOException, TooLarge {
        byte[] buffer = new byte[64 * 1024];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            size += read;
            if (size > limit) {
                throw new TooLarge(limit);
            }
            digest.update(buffer, 0, read);
            write(ByteBuffer.wrap(buffer, 0, read));
        }
    }

    private void write(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new Outage("attachments: not writable now", e);
        }
    }

    /** Syncs the bytes to the disk. */
    Stored finish() {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw new Outage("attachments: not writable now", e);
        }
        return new Stored(new AttachmentId(HexFormat.of().formatHex(digest.digest())), size);
    }

    void moveInto(Path folder, AttachmentId name, FileTime time) throws IOException {
        Files.setLastModifiedTime(file, time);
        Files.move(file, folder.resolve(name.value()), StandardCopyOption.ATOMIC_MOVE);
        SyncedFolder.sync(folder);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
