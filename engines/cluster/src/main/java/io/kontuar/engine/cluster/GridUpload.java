package io.kontuar.engine.cluster;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.Attachments.Stored;
import io.kontuar.attachment.Attachments.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bson.BsonObjectId;
import org.bson.types.ObjectId;

/** Bytes on their way into GridFS, hashed as they pass. */
final class GridUpload {
    private static final int BUFFER = 64 * 1024;
    private final Cabinet cabinet;
    private final GridFSUploadStream stream;
    private final MessageDigest digest = sha256();
    private long size;

    GridUpload(Cabinet cabinet, GridFSBucket bucket, ObjectId file) {
        this.cabinet = cabinet;
        this.stream = cabinet.read(
                () -> bucket.openUploadStream(new BsonObjectId(file), "attachment", new GridFSUploadOptions()));
    }

    /** @throws IOException when the caller's stream fails, and only then */
    Stored take(InputStream bytes, long limit) throws IOException, TooLarge {
        byte[] buffer = new byte[BUFFER];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            size += read;
            if (size > limit) {
                throw new TooLarge(limit);
            }
            digest.update(buffer, 0, read);
            write(buffer, read);
        }
        var unused = cabinet.write("complete file", () -> {
            stream.close();
            return true;
        });
        return new Stored(new AttachmentId(HexFormat.of().formatHex(digest.digest())), size);
    }

    private void write(byte[] buffer, int length) {
        var unused = cabinet.write("write bytes", () -> {
            stream.write(buffer, 0, length);
            return true;
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
