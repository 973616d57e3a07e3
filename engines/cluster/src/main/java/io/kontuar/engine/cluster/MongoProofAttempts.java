package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoCollection;
import io.kontuar.contact.ProofAttempts;
import io.kontuar.engine.documents.Moment;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/** One row per wrong guess and key. */
final class MongoProofAttempts implements ProofAttempts {
    private final Cabinet cabinet;
    private final MongoCollection<Document> rows;

    MongoProofAttempts(Cabinet cabinet) {
        this.cabinet = cabinet;
        this.rows = cabinet.collection(Schema.PROOF_ATTEMPT);
    }

    @Override
    public void record(Collection<String> keys, Instant at) {
        List<Document> guesses = keys.stream()
                .map(key -> new Document("key", key).append("at", Moment.nanos(at)))
                .toList();
        if (!guesses.isEmpty()) {
            var unused = cabinet.write("insert", () -> rows.insertMany(guesses));
        }
    }

    @Override
    public int countSince(String key, Instant since) {
        return cabinet.read(() -> (int) rows.countDocuments(and(eq("key", key), gte("at", Moment.nanos(since)))));
    }
}
