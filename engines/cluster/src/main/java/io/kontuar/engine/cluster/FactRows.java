package io.kontuar.engine.cluster;

import com.mongodb.client.model.InsertManyOptions;
import io.kontuar.conversation.Fact;
import java.util.List;
import org.bson.Document;

/** Facts as rows: made ready with their order before the conversation is written, appended after it. */
record FactRows(Shelf<Fact> shelf, Cabinet cabinet, Ordinals ordinals) {
    private static final InsertManyOptions EACH = new InsertManyOptions().ordered(false);

    /** @param turn the conversation's version that they came with; 0 for facts of none */
    List<Document> of(List<Fact> facts, long turn) {
        return facts.stream().map(fact -> row(fact, turn)).toList();
    }

    private Document row(Fact fact, long turn) {
        String conversation =
                fact.conversation() == null ? "" : fact.conversation().value();
        return shelf.row(new Document("conversation", conversation).append("fact", fact.id()), fact)
                .append("conversation", conversation)
                .append("turn", turn)
                .append("n", ordinals.next())
                .append("kind", fact.kind().name())
                .append("at", io.kontuar.engine.documents.Moment.nanos(fact.at()));
    }

    /** Appends those that are not there yet. */
    void append(List<Document> rows) {
        if (!rows.isEmpty()) {
            var unused = cabinet.insert("insert facts", () -> shelf.rows().insertMany(rows, EACH));
        }
    }
}
