package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.kontuar.engine.documents.Moment;
import io.kontuar.store.Leases;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document per duty: renewed, taken over, or made, each by one compare-and-set. */
final class MongoLeases implements Leases {
    private static final String HOLDER = "holder";
    private static final String FENCE = "fence";
    private static final String UNTIL = "until";
    private static final FindOneAndUpdateOptions AFTERWARDS =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final Cabinet cabinet;
    private final MongoCollection<Document> rows;

    MongoLeases(Cabinet cabinet) {
        this.cabinet = cabinet;
        this.rows = cabinet.collection(Schema.LEASE);
    }

    @Override
    public Optional<Lease> take(String name, String holder, Instant now, Duration length) {
        Instant until = now.plus(length);
        Bson renewed = set(UNTIL, Moment.nanos(until));
        Bson taken = combine(set(HOLDER, holder), inc(FENCE, 1L), renewed);
        return update(and(eq("_id", name), eq(HOLDER, holder), gt(UNTIL, 0L)), renewed)
                .or(() -> update(and(eq("_id", name), lte(UNTIL, Moment.nanos(now))), taken))
                .or(() -> made(name, holder, until))
                .map(fence -> new Lease(name, holder, fence, until));
    }

    private Optional<Long> update(Bson where, Bson change) {
        return cabinet.write("take lease", () -> Optional.ofNullable(rows.findOneAndUpdate(where, change, AFTERWARDS)))
                .map(row -> row.getLong(FENCE));
    }

    /** Not when it is another's. */
    private Optional<Long> made(String name, String holder, Instant until) {
        Document first = new Document("_id", name)
                .append(HOLDER, holder)
                .append(FENCE, 1L)
                .append(UNTIL, Moment.nanos(until));
        return cabinet.insert("make lease", () -> rows.insertOne(first)) ? Optional.of(1L) : Optional.empty();
    }

    @Override
    public void release(Lease lease) {
        Bson still = and(eq("_id", lease.name()), eq(HOLDER, lease.holder()), eq(FENCE, lease.fence()));
        var unused = cabinet.write("release lease", () -> rows.updateOne(still, set(UNTIL, 0L)));
    }
}
