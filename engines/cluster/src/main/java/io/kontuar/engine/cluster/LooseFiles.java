package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.model.UpdateOptions;
import io.kontuar.engine.documents.Moment;
import java.time.Instant;
import java.util.ArrayList;
import org.bson.Document;
import org.bson.types.ObjectId;

/** Notes of files that nothing names: uploads under way and removals not done yet. */
final class LooseFiles {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private final Cabinet cabinet;
    private final GridFSBucket bucket;
    private final MongoCollection<Document> notes;

    LooseFiles(Cabinet cabinet, GridFSBucket bucket) {
        this.cabinet = cabinet;
        this.bucket = bucket;
        this.notes = cabinet.collection(Schema.ATTACHMENT_LOOSE);
    }

    void note(ObjectId file, Instant since) {
        var unused = cabinet.write(
                "note", () -> notes.updateOne(eq("_id", file), set("since", Moment.nanos(since)), UPSERT));
    }

    /** It is named, or still. */
    void forget(ObjectId file) {
        var unused = cabinet.write("forget", () -> notes.deleteOne(eq("_id", file)));
    }

    /** Removes the bytes, of which any part may be there, then the note. */
    void remove(ObjectId file) {
        var unused = cabinet.write("remove file", () -> {
            try {
                bucket.delete(file);
            } catch (MongoGridFSException noSuchFile) {
                // An upload that was never completed: the driver has removed its chunks before it says so.
                return false;
            }
            return true;
        });
        forget(file);
    }

    /**
     * Finishes what processes that died have left: bytes noted before the moment, unless they are named after all.
     */
    void removeOlder(Instant notedBefore) {
        MongoCollection<Document> named = cabinet.collection(Schema.ATTACHMENT);
        for (Document note : cabinet.read(
                () -> notes.find(lt("since", Moment.nanos(notedBefore))).into(new ArrayList<>()))) {
            ObjectId file = note.getObjectId("_id");
            if (cabinet.read(() -> named.countDocuments(eq("file", file))) > 0) {
                forget(file);
            } else {
                remove(file);
            }
        }
    }
}
