package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;

/**
 * The numbered steps by which the database came to its present form. The number of the last one that ran is in the
 * document {@code schema} of the collection {@code meta}. Several processes may start at once and one may die in the
 * middle, so every step can be done twice, also at the same time; a step never changes once it was shipped.
 */
record Migrations(List<Step> steps) {
    private static final String ID = "schema";
    private static final String VERSION = "version";

    /** One change of the database's form. */
    @FunctionalInterface
    interface Step {
        void run(MongoDatabase database);
    }

    static Migrations shipped() {
        return new Migrations(List.of(database -> Schema.first()
                .forEach((name, indexes) -> database.getCollection(name).createIndexes(indexes))));
    }

    /** @throws ClusterRefused when the database is of a newer version than this Kontuar knows */
    void run(MongoDatabase database) throws ClusterRefused {
        MongoCollection<Document> meta = database.getCollection(Schema.META);
        int from = version(meta);
        if (from > steps.size()) {
            throw ClusterRefused.newer(database.getName(), from, steps.size());
        }
        for (int step = from; step < steps.size(); step++) {
            steps.get(step).run(database);
            raise(meta, step);
        }
    }

    /** The version found, 0 for a database that is new. */
    private static int version(MongoCollection<Document> meta) {
        Document found = meta.find(eq("_id", ID)).first();
        return found == null ? 0 : found.getInteger(VERSION);
    }

    /** Who comes second finds it raised. */
    private static void raise(MongoCollection<Document> meta, int from) {
        if (from > 0) {
            var unused = meta.updateOne(and(eq("_id", ID), eq(VERSION, from)), set(VERSION, from + 1));
            return;
        }
        try {
            var unused = meta.insertOne(new Document("_id", ID).append(VERSION, 1));
        } catch (MongoException e) {
            if (!StoreFailure.isDuplicateKey(e)) {
                throw e;
            }
        }
    }
}
