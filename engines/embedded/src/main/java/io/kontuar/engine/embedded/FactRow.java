package io.kontuar.engine.embedded;

import io.kontuar.conversation.Fact;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact made ready in its caller's thread, so that the writer's thread only inserts. */
final class FactRow {
    private static final String APPEND =
            "INSERT INTO fact (id, kind, at, conversation, doc) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private final @Nullable Object[] columns;

    private FactRow(Fact fact, Documents documents) {
        this.columns = new @Nullable Object[] {
            fact.id(),
            fact.kind().name(),
            Moment.nanos(fact.at()),
            fact.conversation() == null ? "" : fact.conversation().value(),
            documents.write(fact)
        };
    }

    static List<FactRow> of(List<Fact> facts, Documents documents) {
        return facts.stream().map(fact -> new FactRow(fact, documents)).toList();
    }

    /** Appends those that are not there yet; returns how many these were. */
    static int appendAll(Session session, List<FactRow> facts) throws SQLException {
        int appended = 0;
        for (FactRow fact : facts) {
            appended += session.update(APPEND, fact.columns);
        }
        return appended;
    }
}
