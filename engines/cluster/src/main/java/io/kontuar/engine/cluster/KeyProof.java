package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import io.kontuar.channel.Secret;
import io.kontuar.engine.documents.SecretBox;
import java.security.GeneralSecurityException;
import org.bson.Document;
import org.bson.types.Binary;

/** A word sealed with the key of the first process that opened the database: who cannot open it has another key. */
record KeyProof(Cabinet cabinet, SecretBox box) {
    private static final String ID = "secret-key";
    private static final Secret WORD = new Secret("kontuar");

    boolean fits() {
        MongoCollection<Document> meta = cabinet.collection(Schema.META);
        Document stored = cabinet.read(() -> meta.find(eq("_id", ID)).first());
        if (stored == null) {
            Document made = new Document("_id", ID).append("sealed", new Binary(box.seal(WORD, ID)));
            return cabinet.insert("insert", () -> meta.insertOne(made)) || fits();
        }
        try {
            return box.open(stored.get("sealed", Binary.class).getData(), ID).equals(WORD);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
