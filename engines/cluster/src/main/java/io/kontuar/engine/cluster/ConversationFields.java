package io.kontuar.engine.cluster;

import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.PendingOffer;
import io.kontuar.engine.documents.ConversationKeys;
import io.kontuar.engine.documents.Moment;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A conversation's row. Fields that it does not have are null here and absent there, so that their indexes hold only those
 * that have them.
 */
final class ConversationFields {
    private static final String WAITS_IN = "waitsIn";
    /** The latest entry that a list shows; kept when a write brings none. */
    static final String SHOWN = "shown";

    private final Document fields;

    /** @param conversation with the version it is stored under */
    ConversationFields(Conversation conversation, String doc) {
        PendingOffer offer = conversation.offer();
        boolean waiting = conversation.control().holder() == Holder.QUEUE && offer == null;
        this.fields = new Document("version", conversation.version())
                .append("contact", conversation.customer().contact().value())
                .append("queue", conversation.queue().value())
                .append("holder", conversation.control().holder().name())
                .append(
                        "agent",
                        conversation.control().agent() == null
                                ? null
                                : conversation.control().agent().value())
                .append("offeredTo", offer == null ? null : offer.agent().value())
                .append(WAITS_IN, waiting ? conversation.queue().value() : null)
                .append("place", ConversationKeys.place(conversation))
                .append("nextDue", conversation.nextDue().map(Moment::nanos).orElse(null))
                .append("updatedAt", Moment.nanos(conversation.moments().updatedAt()))
                .append("openUntil", conversation.closed() ? ConversationKeys.closedAt(conversation) : Long.MAX_VALUE)
                .append(Shelf.DOC, doc);
    }

    ConversationFields with(@Nullable Document leftovers, long since) {
        fields.append(Leftovers.FIELD, leftovers).append(Leftovers.SINCE, leftovers == null ? null : since);
        return this;
    }

    ConversationFields showing(@Nullable String message) {
        if (message != null) {
            fields.append(SHOWN, message);
        }
        return this;
    }

    Document row(String id) {
        Document row = new Document("_id", id);
        row.putAll(there());
        return row;
    }

    Document update() {
        Document absent = new Document();
        fields.forEach((name, value) -> {
            if (value == null) {
                absent.append(name, "");
            }
        });
        Document update = new Document("$set", there());
        return absent.isEmpty() ? update : update.append("$unset", absent);
    }

    private Document there() {
        Document there = new Document();
        for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
            if (field.getValue() != null) {
                there.append(field.getKey(), field.getValue());
            }
        }
        return there;
    }
}
