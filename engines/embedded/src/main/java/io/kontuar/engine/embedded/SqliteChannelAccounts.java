package io.kontuar.engine.embedded;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.Secret;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.SecretBox;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Channel accounts, and their secrets in a table of their own, each sealed and bound to its account and name. */
final class SqliteChannelAccounts implements ChannelAccounts {
    private static final String ALL = "SELECT doc FROM channel_account ORDER BY id";
    private static final String FIND = "SELECT doc FROM channel_account WHERE id = ?";
    private static final String INSERT =
            "INSERT INTO channel_account (doc, version, id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    private static final String UPDATE =
            "UPDATE channel_account SET doc = ?1, version = ?2 WHERE id = ?3 AND version = ?2 - 1";
    private static final String SAVE_SECRET = """
            INSERT INTO channel_secret (account, name, sealed) VALUES (?1, ?2, ?3)
            ON CONFLICT (account, name) DO UPDATE SET sealed = ?3""";
    private static final String SECRET = "SELECT sealed FROM channel_secret WHERE account = ? AND name = ?";
    private static final String ANY_SECRET = "SELECT account, name, sealed FROM channel_secret LIMIT 1";

    private final Database database;
    private final Shelf<ChannelAccount> shelf;
    private final SecretBox box;

    SqliteChannelAccounts(Database database, Documents documents, SecretBox box) {
        this.database = database;
        this.shelf = new Shelf<>(database, documents, ChannelAccount.class);
        this.box = box;
    }

    @Override
    public List<ChannelAccount> all() {
        return shelf.list(ALL);
    }

    @Override
    public Optional<ChannelAccount> find(ChannelAccountId id) {
        return shelf.first(FIND, id.value());
    }

    @Override
    public boolean save(ChannelAccount account, Map<String, Secret> secrets) {
        String id = account.id().value();
        byte[] doc = shelf.bytes(account.atVersion(account.version() + 1));
        Map<String, byte[]> boxed = new HashMap<>();
        secrets.forEach((name, secret) -> boxed.put(name, box.seal(secret, place(id, name))));
        return database.write(session -> save(session, id, account.version(), doc, boxed));
    }

    private static boolean save(Session session, String id, long expected, byte[] doc, Map<String, byte[]> boxed)
            throws SQLException {
        if (session.update(expected == 0 ? INSERT : UPDATE, doc, expected + 1, id) == 0) {
            return false;
        }
        for (Map.Entry<String, byte[]> secret : boxed.entrySet()) {
            session.update(SAVE_SECRET, id, secret.getKey(), secret.getValue());
        }
        return true;
    }

    @Override
    public Optional<Secret> secret(ChannelAccountId id, String name) {
        return database.read(session -> session.first(SECRET, row -> row.getBytes(1), id.value(), name))
                .map(boxed -> open(boxed, id.value(), name));
    }

    private Secret open(byte[] boxed, String account, String name) {
        try {
            return box.open(boxed, place(account, name));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "channel account " + account + ": its secret " + name + " is not what was sealed with this key", e);
        }
    }

    /** Whether the key at hand is the one that sealed what is stored. */
    boolean keyFits() {
        return database.read(session ->
                        session.first(ANY_SECRET, row -> fits(row.getString(1), row.getString(2), row.getBytes(3))))
                .orElse(true);
    }

    private boolean fits(String account, String name, byte[] boxed) {
        try {
            return !box.open(boxed, place(account, name)).reveal().isEmpty();
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String place(String account, String name) {
        return account + "/" + name;
    }
}
