package io.kontuar.engine.embedded;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.GatewayCursors;
import java.util.Optional;

/** One row per account and name. */
final class SqliteGatewayCursors implements GatewayCursors {
    private static final String FIND = "SELECT position FROM gateway_cursor WHERE account = ? AND name = ?";
    private static final String SAVE = """
            INSERT INTO gateway_cursor (account, name, position) VALUES (?, ?, ?)
            ON CONFLICT (account, name) DO UPDATE SET position = excluded.position""";

    private final Database database;

    SqliteGatewayCursors(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> find(ChannelAccountId account, String name) {
        return database.read(session -> session.first(FIND, row -> row.getString(1), account.value(), name));
    }

    @Override
    public void save(ChannelAccountId account, String name, String position) {
        database.write(session -> session.update(SAVE, account.value(), name, position));
    }
}
