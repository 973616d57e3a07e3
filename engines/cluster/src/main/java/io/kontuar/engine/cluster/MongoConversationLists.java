package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationLists;
import io.kontuar.conversation.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A page is read in three steps: the conversations by a {@link ListWalk}, then the entries they show and the names of
 * their contacts, each with one query. A change in between shows in the row or comes with the next look.
 */
final class MongoConversationLists implements ConversationLists {
    private final Cabinet cabinet;
    private final Shelf<Conversation> shelf;
    private final MongoConversations conversations;
    private final MongoMessages messages;

    MongoConversationLists(
            Cabinet cabinet, Shelf<Conversation> shelf, MongoConversations conversations, MongoMessages messages) {
        this.cabinet = cabinet;
        this.shelf = shelf;
        this.conversations = conversations;
        this.messages = messages;
    }

    @Override
    public List<Row> page(ListQuery query, @Nullable ConversationId after, int limit) {
        List<Document> page = walk(ListWalk.of(query), after, limit);
        Map<String, Message> shown = shown(page);
        Map<String, String> names = names(page);
        return page.stream()
                .map(row -> new Row(
                        shelf.record(row),
                        shown.get(row.getString(ConversationFields.SHOWN)),
                        names.get(row.getString("contact"))))
                .toList();
    }

    /** The next {@code limit} rows after the one given; from the beginning when that is gone. */
    private List<Document> walk(ListWalk walk, @Nullable ConversationId after, int limit) {
        ListWalk.Order order = walk.order();
        Document last = after == null ? null : conversations.row(after, order.field());
        List<Document> found = new ArrayList<>();
        for (Bson start : limit < 1 ? List.<Bson>of() : walk.starts()) {
            Bson filter =
                    last == null ? start : and(start, order.behind(last.getLong(order.field()), last.getString("_id")));
            found.addAll(shelf.list(
                    shelf.rows().find(filter).sort(order.sort()).limit(limit),
                    Function.identity(),
                    Shelf.DOC,
                    "contact",
                    ConversationFields.SHOWN,
                    order.field()));
        }
        return found.stream().sorted(order.comparator()).limit(limit).toList();
    }

    private Map<String, Message> shown(List<Document> page) {
        List<String> ids = page.stream()
                .map(row -> row.getString(ConversationFields.SHOWN))
                .filter(Objects::nonNull)
                .toList();
        return messages.all(ids).stream()
                .collect(Collectors.toMap(message -> message.id().value(), Function.identity()));
    }

    private Map<String, String> names(List<Document> page) {
        List<String> ids =
                page.stream().map(row -> row.getString("contact")).distinct().toList();
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            MongoCollection<Document> contacts = cabinet.collection(Schema.CONTACT);
            cabinet.read(() -> contacts.find(in("_id", ids))
                            .projection(Projections.include("name"))
                            .into(new ArrayList<>()))
                    .forEach(row -> names.put(row.getString("_id"), row.getString("name")));
        }
        return names;
    }

    @Override
    public int count(ListQuery query) {
        return (int)
                ListWalk.of(query).starts().stream().mapToLong(shelf::count).sum();
    }
}
