package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.GatewayCursors;
import java.util.Optional;
import org.bson.Document;

/** One row per account and name. */
final class MongoGatewayCursors implements GatewayCursors {
    private static final String POSITION = "position";

    private final Cabinet cabinet;
    private final MongoCollection<Document> rows;

    MongoGatewayCursors(Cabinet cabinet) {
        this.cabinet = cabinet;
        this.rows = cabinet.collection(Schema.GATEWAY_CURSOR);
    }

    @Override
    public Optional<String> find(ChannelAccountId account, String name) {
        Document row =
                cabinet.read(() -> rows.find(eq("_id", id(account, name))).first());
        return Optional.ofNullable(row).map(found -> found.getString(POSITION));
    }

    @Override
    public void save(ChannelAccountId account, String name, String position) {
        cabinet.upsert("save cursor", rows, id(account, name), set(POSITION, position));
    }

    private static Document id(ChannelAccountId account, String name) {
        return new Document("account", account.value()).append("name", name);
    }
}
