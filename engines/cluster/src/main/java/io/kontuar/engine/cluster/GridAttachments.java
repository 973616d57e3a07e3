package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.Attachments;
import io.kontuar.engine.documents.Moment;
import io.kontuar.lane.Outage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * Attachments in GridFS. The bytes are kept under an id of their own; a row named by their hash points there once they are
 * complete, and its time is that of the latest storing. An id whose bytes have no such row yet, or no more, is noted as
 * loose before anything else happens, so nothing is left behind by a process that dies.
 */
final class GridAttachments implements Attachments {
    private static final String FILE = "file";
    private static final String STORED_AT = "storedAt";

    private final Cabinet cabinet;
    private final GridFSBucket bucket;
    private final MongoCollection<Document> rows;
    private final LooseFiles loose;
    private final Clock clock;

    GridAttachments(Cabinet cabinet, Clock clock) {
        this.cabinet = cabinet;
        this.bucket = GridFSBuckets.create(cabinet.database(), Schema.ATTACHMENT_BYTES);
        this.rows = cabinet.collection(Schema.ATTACHMENT);
        this.loose = new LooseFiles(cabinet, bucket);
        this.clock = clock;
    }

    @Override
    public Stored store(InputStream bytes, long limit) throws IOException, TooLarge {
        ObjectId file = new ObjectId();
        loose.note(file, clock.instant());
        boolean named = false;
        try {
            GridUpload upload = new GridUpload(cabinet, bucket, file);
            Stored stored = upload.take(bytes, limit);
            named = name(stored.id(), file);
            return stored;
        } finally {
            if (named) {
                loose.forget(file);
            } else {
                loose.remove(file);
            }
        }
    }

    /** Whether the bytes were named; false when they are there already, which counts as stored again. */
    private boolean name(AttachmentId id, ObjectId file) {
        long now = Moment.nanos(clock.instant());
        Document row = new Document("_id", id.value()).append(FILE, file).append(STORED_AT, now);
        for (int i = 0; i < 5; i++) {
            if (cabinet.write("touch", () -> rows.updateOne(eq("_id", id.value()), max(STORED_AT, now)))
                            .getMatchedCount()
                    == 1) {
                return false;
            }
            if (cabinet.insert("name", () -> rows.insertOne(row))) {
                return true;
            }
        }
        throw new Outage("attachments: one is stored and removed again and again", null);
    }

    @Override
    public Optional<InputStream> open(AttachmentId id) {
        return Optional.ofNullable(cabinet.read(() -> Optional.ofNullable(
                                rows.find(eq("_id", id.value())).first())
                        .orElse(null)))
                .map(row -> new GridDownload(cabinet, () -> bucket.openDownloadStream(row.getObjectId(FILE))));
    }

    @Override
    public int removeUnreferenced(Set<AttachmentId> referenced, Instant writtenBefore) {
        loose.removeOlder(writtenBefore);
        long before = Moment.nanos(writtenBefore);
        List<Document> old = cabinet.read(() -> rows.find(lt(STORED_AT, before)).into(new ArrayList<>()));
        int removed = 0;
        for (Document row : old) {
            boolean kept = referenced.contains(new AttachmentId(row.getString("_id")));
            removed += !kept && removed(row, before) ? 1 : 0;
        }
        return removed;
    }

    private boolean removed(Document row, long before) {
        ObjectId file = row.getObjectId(FILE);
        loose.note(file, clock.instant());
        long deleted = cabinet.write(
                        "unname",
                        () -> rows.deleteOne(
                                and(eq("_id", row.getString("_id")), eq(FILE, file), lt(STORED_AT, before))))
                .getDeletedCount();
        if (deleted == 0) {
            loose.forget(file);
            return false;
        }
        loose.remove(file);
        return true;
    }
}
