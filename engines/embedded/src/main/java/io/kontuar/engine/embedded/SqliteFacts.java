package io.kontuar.engine.embedded;

import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Facts;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Facts by time and by conversation. */
final class SqliteFacts implements Facts {
    private static final String BETWEEN = """
            SELECT doc FROM fact WHERE at >= ? AND at < ? AND kind IN (SELECT value FROM json_each(?))
            ORDER BY at, n""";
    private static final String OF = "SELECT doc FROM fact WHERE conversation = ? ORDER BY n";

    private final Database database;
    private final Documents documents;
    private final Shelf<Fact> shelf;

    SqliteFacts(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
        this.shelf = new Shelf<>(database, documents, Fact.class);
    }

    @Override
    public void append(List<Fact> facts) {
        List<FactRow> rows = FactRow.of(facts, documents);
        database.write(session -> FactRow.appendAll(session, rows));
    }

    @Override
    public List<Fact> between(Instant from, Instant to, Set<Fact.Kind> kinds) {
        String names = shelf.texts(kinds.stream().map(Fact.Kind::name).toList());
        return shelf.list(BETWEEN, Moment.nanos(from), Moment.nanos(to), names);
    }

    @Override
    public List<Fact> of(ConversationId conversation) {
        return shelf.list(OF, conversation.value());
    }
}
