package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.client.MongoCollection;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.SendingPermission;
import io.kontuar.channel.SendingPermissions;
import io.kontuar.engine.documents.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** One row per account and address; a moment that never was is absent. */
final class MongoSendingPermissions implements SendingPermissions {
    private static final String HEARD = "heardAt";
    private static final String STOPPED = "stoppedAt";
    private static final String RESUMED = "resumedAt";

    private final Cabinet cabinet;
    private final MongoCollection<Document> rows;

    MongoSendingPermissions(Cabinet cabinet) {
        this.cabinet = cabinet;
        this.rows = cabinet.collection(Schema.SENDING_PERMISSION);
    }

    @Override
    public SendingPermission of(ChannelAccountId account, AddressId address) {
        Document row =
                cabinet.read(() -> rows.find(eq("_id", id(account, address))).first());
        return row == null
                ? SendingPermission.UNKNOWN
                : new SendingPermission(moment(row, HEARD), moment(row, STOPPED), moment(row, RESUMED));
    }

    @Override
    public void note(ChannelAccountId account, AddressId address, SendingPermission seen) {
        List<Bson> later = new ArrayList<>();
        add(later, HEARD, seen.heardAt());
        add(later, STOPPED, seen.stoppedAt());
        add(later, RESUMED, seen.resumedAt());
        if (!later.isEmpty()) {
            cabinet.upsert("note permission", rows, id(account, address), combine(later));
        }
    }

    private static void add(List<Bson> later, String field, @Nullable Instant at) {
        if (at != null) {
            later.add(max(field, Moment.nanos(at)));
        }
    }

    private static Document id(ChannelAccountId account, AddressId address) {
        return new Document("account", account.value()).append("address", address.value());
    }

    private static @Nullable Instant moment(Document row, String field) {
        @Nullable Long nanos = row.getLong(field);
        return nanos == null ? null : Instant.ofEpochSecond(0, nanos);
    }
}
