package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Projections;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Trace;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import io.kontuar.engine.documents.rows.KeptRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Conversations with their traces. One that is being removed is left out, and so are entries that no conversation knows. */
final class CopiedConversations {
    private static final String TRACE = "trace.";
    /** Before every turn that is still to come: those are numbered by the conversation's version. */
    private static final long FIRST_TURN = -1_000_000_000L;

    private final Cabinet cabinet;
    private final Documents documents;
    private final Shelf<Conversation> shelf;
    private final Leftovers leftovers;

    CopiedConversations(Cabinet cabinet, Documents documents, Shelf<Conversation> shelf, Leftovers leftovers) {
        this.cabinet = cabinet;
        this.documents = documents;
        this.shelf = shelf;
        this.leftovers = leftovers;
    }

    List<KeptRow> page(@Nullable List<String> after, int limit) {
        List<Document> found = cabinet.read(() -> shelf.rows()
                .find(gt("_id", after == null ? "" : after.getFirst()))
                .sort(ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>()));
        found.stream()
                .filter(row -> row.containsKey(Leftovers.FIELD))
                .forEach(row -> leftovers.settle(new ConversationId(row.getString("_id"))));
        List<KeptRow> kept = found.stream().map(this::read).toList();
        boolean allAreLeaving = !kept.isEmpty() && found.stream().allMatch(row -> row.containsKey(Removals.LEAVING));
        return allAreLeaving ? page(kept.getLast().key(), limit) : staying(found, kept);
    }

    private static List<KeptRow> staying(List<Document> found, List<KeptRow> kept) {
        List<KeptRow> staying = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).containsKey(Removals.LEAVING)) {
                staying.add(kept.get(i));
            }
        }
        return staying;
    }

    private KeptRow read(Document row) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put(KeptRow.DOC, row.getString(Shelf.DOC));
        String id = row.getString("_id");
        List<Document> traces = cabinet.read(() -> cabinet.collection(Schema.TRACE)
                .find(eq("conversation", id))
                .sort(ascending("turn"))
                .into(new ArrayList<>()));
        for (Document trace : traces) {
            fields.put(TRACE + "%06d".formatted(fields.size() - 1), trace.getString(Shelf.DOC));
        }
        return KeptRow.of(id, 0, fields);
    }

    /** Expects the entries to be there: the latest that a list shows is named in the row. */
    void put(KeptRow kept) {
        String id = kept.key().getFirst();
        Conversation conversation = documents.read(kept.doc().getBytes(UTF_8), Conversation.class);
        shelf.put(new ConversationFields(conversation, kept.doc())
                .showing(shown(id))
                .row(id));
        shelfOfTraces().remove(eq("conversation", id));
        long turn = FIRST_TURN;
        for (String doc : kept.several(TRACE).values()) {
            Trace trace = documents.read(doc.getBytes(UTF_8), Trace.class);
            shelfOfTraces()
                    .put(new Document("_id", new Document("conversation", id).append("turn", turn))
                            .append("conversation", id)
                            .append("turn", turn)
                            .append("at", Moment.nanos(trace.at()))
                            .append(Shelf.DOC, doc));
            turn++;
        }
    }

    private Shelf<Trace> shelfOfTraces() {
        return new Shelf<>(cabinet, Schema.TRACE, documents, Trace.class);
    }

    private @Nullable String shown(String conversation) {
        Document latest = cabinet.read(() -> cabinet.collection(Schema.MESSAGE)
                .find(and(
                        eq("conversation", conversation),
                        in("direction", Direction.INBOUND.name(), Direction.OUTBOUND.name())))
                .sort(descending("seq"))
                .projection(Projections.include("_id"))
                .first());
        return latest == null ? null : latest.getString("_id");
    }

    /** Those of these entries' rows that their conversation knows: not what a writer that died has left. */
    List<Document> known(List<Document> entries) {
        Map<String, Long> lasts = lastSeqs(entries.stream()
                .map(row -> row.getString("conversation"))
                .distinct()
                .toList());
        return entries.stream()
                .filter(row -> row.getLong("seq") <= lasts.getOrDefault(row.getString("conversation"), 0L))
                .toList();
    }

    private Map<String, Long> lastSeqs(Collection<String> conversations) {
        Map<String, Long> lasts = new HashMap<>();
        cabinet
                .read(() -> shelf.rows()
                        .find(in("_id", conversations))
                        .projection(Projections.include(Shelf.DOC, Removals.LEAVING))
                        .into(new ArrayList<>()))
                .stream()
                .filter(row -> !row.containsKey(Removals.LEAVING))
                .forEach(row -> lasts.put(
                        row.getString("_id"), shelf.record(row).progress().lastSeq()));
        return lasts;
    }
}
