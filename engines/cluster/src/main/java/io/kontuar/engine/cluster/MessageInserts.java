package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.kontuar.conversation.Conversations.Written;
import io.kontuar.lane.Outage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.bson.Document;

/**
 * The entries of one write: inserted before the conversation is, and taken back when that is not. A writer that dies in
 * between leaves entries behind the conversation's last one. The same command repeated finds and keeps them; another one
 * removes them once they are older than any writer at work can be.
 *
 * <p>Each row carries the {@code claim} of the write that counts on it, so that one who takes back never takes what another
 * has found and counts on.
 */
final class MessageInserts {
    private static final long DEAD = Duration.ofMinutes(1).toNanos();
    private static final int TRIES = 5;

    private final Cabinet cabinet;
    private final MongoCollection<Document> messages;
    private final LongSupplier lastSeq;
    private final Ordinals ordinals;
    private final long claim;
    private final List<String> inserted = new ArrayList<>();

    /** @param lastSeq asks for the last entry that the stored conversation knows */
    MessageInserts(Cabinet cabinet, MongoCollection<Document> messages, LongSupplier lastSeq, Ordinals ordinals) {
        this.cabinet = cabinet;
        this.messages = messages;
        this.lastSeq = lastSeq;
        this.ordinals = ordinals;
        this.claim = ordinals.next();
    }

    /** Inserts them all, or none and says why. */
    Written insertAll(List<Document> rows) {
        for (Document row : rows) {
            Written written = insert(row.append(MessageFields.CLAIM, claim));
            if (written != Written.DONE) {
                takeBack();
                return written;
            }
        }
        return Written.DONE;
    }

    private Written insert(Document row) {
        for (int i = 0; i < TRIES; i++) {
            if (cabinet.insert("insert message", () -> messages.insertOne(row))) {
                inserted.add(row.getString("_id"));
                return Written.DONE;
            }
            if (claimed(row)) {
                return Written.DONE;
            }
            if (there(MessageFields.CAME, row)) {
                return Written.DUPLICATE_MESSAGE;
            }
            if (!removedDead(row)) {
                return Written.VERSION_CONFLICT;
            }
        }
        throw new Outage("store: an entry of a conversation comes and goes", null);
    }

    /** Whether it is there with its id, and now counted on by this write too. */
    private boolean claimed(Document row) {
        return cabinet.write(
                                "claim",
                                () -> messages.updateOne(eq("_id", row.get("_id")), set(MessageFields.CLAIM, claim)))
                        .getMatchedCount()
                == 1;
    }

    private boolean there(String key, Document row) {
        return row.containsKey(key)
                && cabinet.read(() -> messages.find(eq(key, row.get(key)))
                                .projection(Projections.include("_id"))
                                .first())
                        != null;
    }

    /** Removes what a dead writer left from this place of the timeline on. */
    private boolean removedDead(Document row) {
        long seq = row.getLong("seq");
        return lastSeq.getAsLong() < seq
                && cabinet.write(
                                        "remove dead",
                                        () -> messages.deleteMany(and(
                                                eq("conversation", row.get("conversation")),
                                                gte("seq", seq),
                                                lt(MessageFields.CLAIM, ordinals.now() - DEAD))))
                                .getDeletedCount()
                        > 0;
    }

    /** The conversation was not written: takes back what this write has inserted and nobody else counts on. */
    void takeBack() {
        if (!inserted.isEmpty()) {
            var unused = cabinet.write(
                    "take back", () -> messages.deleteMany(and(in("_id", inserted), eq(MessageFields.CLAIM, claim))));
        }
    }
}
