package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.Secret;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.SecretBox;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** Channel accounts, each with its secrets, which are sealed and bound to their account and name. */
final class MongoChannelAccounts implements ChannelAccounts {
    private static final String SECRETS = "secrets";
    private final Cabinet cabinet;
    private final Shelf<ChannelAccount> shelf;
    private final SecretBox box;

    MongoChannelAccounts(Cabinet cabinet, Documents documents, SecretBox box) {
        this.cabinet = cabinet;
        this.shelf = new Shelf<>(cabinet, Schema.CHANNEL_ACCOUNT, documents, ChannelAccount.class);
        this.box = box;
    }

    @Override
    public List<ChannelAccount> all() {
        return shelf.all(empty(), ascending("_id"));
    }

    @Override
    public Optional<ChannelAccount> find(ChannelAccountId id) {
        return shelf.find(id.value());
    }

    /** The secrets that stay are read on the version that the account must still have when it is written. */
    @Override
    public boolean save(ChannelAccount account, Map<String, Secret> secrets) {
        String id = account.id().value();
        Map<String, Binary> sealed = new TreeMap<>();
        if (account.version() > 0) {
            sealed.putAll(sealed(and(eq("_id", id), eq("version", account.version()))));
        }
        secrets.forEach((name, secret) -> sealed.put(name, new Binary(box.seal(secret, place(id, name)))));
        Document row = shelf.row(id, account.atVersion(account.version() + 1));
        return shelf.save(account.version(), row.append(SECRETS, rows(sealed)));
    }

    /** A list, since a name may hold a dot, which MongoDB takes for a path. */
    private static List<Document> rows(Map<String, Binary> sealed) {
        List<Document> rows = new ArrayList<>();
        sealed.forEach((name, bytes) -> rows.add(new Document("name", name).append("sealed", bytes)));
        return rows;
    }

    private Map<String, Binary> sealed(Bson account) {
        Document row = cabinet.read(() -> shelf.rows().find(account).first());
        Map<String, Binary> sealed = new TreeMap<>();
        if (row != null) {
            row.getList(SECRETS, Document.class)
                    .forEach(secret -> sealed.put(secret.getString("name"), secret.get("sealed", Binary.class)));
        }
        return sealed;
    }

    @Override
    public Optional<Secret> secret(ChannelAccountId id, String name) {
        return Optional.ofNullable(sealed(eq("_id", id.value())).get(name)).map(bytes -> open(bytes, id.value(), name));
    }

    private Secret open(Binary sealed, String account, String name) {
        try {
            return box.open(sealed.getData(), place(account, name));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "channel account " + account + ": its secret " + name + " is not what was sealed with this key", e);
        }
    }

    private static String place(String account, String name) {
        return account + "/" + name;
    }
}
