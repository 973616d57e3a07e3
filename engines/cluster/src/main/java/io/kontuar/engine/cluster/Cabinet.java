package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The database, and the one place where a failure of MongoDB becomes ours. */
final class Cabinet implements AutoCloseable {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private final MongoClient client;
    private final MongoDatabase database;
    private final Probe probe;

    Cabinet(MongoClient client, MongoDatabase database, Probe probe) {
        this.client = client;
        this.database = database;
        this.probe = probe;
    }

    MongoDatabase database() {
        return database;
    }

    MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    /** @throws io.kontuar.lane.Outage when the server cannot answer now */
    <T> T read(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw StoreFailure.of(e);
        }
    }

    /** @throws io.kontuar.lane.Outage when the server cannot take it now; whether it did may be unknown */
    <T> T write(String command, Supplier<T> change) {
        probe.before(command);
        return read(change);
    }

    /** Runs something that inserts; false when its key is there already. */
    boolean insert(String command, Runnable insert) {
        return write(command, () -> {
            try {
                insert.run();
                return true;
            } catch (MongoException e) {
                if (StoreFailure.isDuplicateKey(e)) {
                    return false;
                }
                throw e;
            }
        });
    }

    /** Changes the row of this id, or inserts it. Of two who insert at once, the second changes the first's row. */
    void upsert(String command, MongoCollection<Document> rows, Document id, Bson change) {
        if (!insert(command, () -> rows.updateOne(eq("_id", id), change, UPSERT))) {
            var unused = write(command, () -> rows.updateOne(eq("_id", id), change));
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
