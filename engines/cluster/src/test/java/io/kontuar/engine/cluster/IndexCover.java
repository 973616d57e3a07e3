package io.kontuar.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.model.IndexModel;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Listens to the commands and says which of them no declared index serves. An index serves a filter when its first fields
 * are asked for by equality (or by one of some values) and, after these, at most one by a span; it serves an order when
 * that goes on where the equal fields end, all forwards or all backwards. What is too small for an index is named here.
 */
final class IndexCover implements CommandListener {
    /** Few rows, whatever the size of the shop: read as a whole and sorted in memory. */
    private static final Set<String> SHORT = Set.of(
            Schema.META,
            Schema.QUEUE,
            Schema.WORKLOAD,
            Schema.STAFF,
            Schema.CHANNEL_ACCOUNT,
            Schema.STORE,
            Schema.PRODUCT,
            Schema.SHOP,
            Schema.UNREADABLE_EVENT);
    /** Found by index, few for any one customer, order or conversation, and sorted in memory. */
    private static final Set<String> SORTED_IN_MEMORY = Set.of(
            Schema.CONTACT_ADDRESS,
            Schema.IDENTITY_LINK,
            Schema.ORDERS,
            Schema.RETURNS,
            Schema.CONTACT,
            Schema.MESSAGE);

    private static final Map<String, List<IndexModel>> DECLARED = Schema.first();

    private final ConcurrentLinkedQueue<String> unserved = new ConcurrentLinkedQueue<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        switch (event.getCommandName()) {
            case "find" -> look(command, "find", document(command, "filter"), document(command, "sort"));
            case "findAndModify" -> look(command, "findAndModify", document(command, "query"), new BsonDocument());
            case "update" -> eachOf(command, "updates");
            case "delete" -> eachOf(command, "deletes");
            case "aggregate" -> {
                BsonDocument match = command.getArray("pipeline").get(0).asDocument();
                look(command, "aggregate", document(match, "$match"), new BsonDocument());
            }
            default -> {
                // Inserts, index creation, what a cursor goes on with: no query.
            }
        }
    }

    private void eachOf(BsonDocument command, String name) {
        for (BsonValue change : command.getArray(name, new BsonArray())) {
            look(command, command.getFirstKey(), document(change.asDocument(), "q"), new BsonDocument());
        }
    }

    private void look(BsonDocument command, String name, BsonDocument filter, BsonDocument sort) {
        String collection = command.getString(name).getValue();
        boolean inMemory = SHORT.contains(collection) || SORTED_IN_MEMORY.contains(collection);
        if (!SHORT.contains(collection) && !served(collection, filter, sort, inMemory)) {
            unserved.add(collection + " " + filter.toJson() + (sort.isEmpty() ? "" : " sorted by " + sort.toJson()));
        }
    }

    private static boolean served(String collection, BsonDocument filter, BsonDocument sort, boolean inMemory) {
        Filter asked = Filter.of(filter);
        if (!asked.either().isEmpty() && asked.equal().isEmpty() && asked.span().isEmpty()) {
            return asked.either().stream().allMatch(one -> served(collection, one, sort, inMemory));
        }
        return indexes(collection).anyMatch(index -> asked.servedBy(index) && (inMemory || asked.ordered(index, sort)));
    }

    private static Stream<BsonDocument> indexes(String collection) {
        List<BsonDocument> all = new ArrayList<>(List.of(BsonDocument.parse("{_id: 1}")));
        DECLARED.getOrDefault(collection, List.of())
                .forEach(index -> all.add(index.getKeys()
                        .toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry())));
        return all.stream();
    }

    private static BsonDocument document(BsonDocument of, String name) {
        return of.getDocument(name, new BsonDocument());
    }

    void assertEveryQueryHasItsIndex() {
        assertThat(unserved.stream().distinct().toList())
                .as("queries without a declared index")
                .isEmpty();
    }
}
