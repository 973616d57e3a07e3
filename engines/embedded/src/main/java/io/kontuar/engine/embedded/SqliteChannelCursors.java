package io.kontuar.engine.embedded;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelCursors;
import java.util.Optional;

/** One row per account. */
final class SqliteChannelCursors implements ChannelCursors {
    private static final String FIND = "SELECT cursor FROM channel_cursor WHERE account = ?";
    private static final String SAVE =
            "INSERT INTO channel_cursor (account, cursor) VALUES (?1, ?2) ON CONFLICT (account) DO UPDATE SET cursor = ?2";
    private final Database database;

    SqliteChannelCursors(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> find(ChannelAccountId account) {
        return database.read(session -> session.first(FIND, row -> row.getString(1), account.value()));
    }

    @Override
    public void save(ChannelAccountId account, String cursor) {
        int unused = database.write(session -> session.update(SAVE, account.value(), cursor));
    }
}
