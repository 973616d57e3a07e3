package io.kontuar.engine.embedded;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.SendingPermission;
import io.kontuar.channel.SendingPermissions;
import io.kontuar.engine.documents.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row per account and address; a moment that never was is 0. */
final class SqliteSendingPermissions implements SendingPermissions {
    private static final String FIND =
            "SELECT heard_at, stopped_at, resumed_at FROM sending_permission WHERE account = ? AND address = ?";
    private static final String NOTE = """
            INSERT INTO sending_permission (account, address, heard_at, stopped_at, resumed_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (account, address) DO UPDATE SET heard_at = max(heard_at, excluded.heard_at),
              stopped_at = max(stopped_at, excluded.stopped_at), resumed_at = max(resumed_at, excluded.resumed_at)""";

    private final Database database;

    SqliteSendingPermissions(Database database) {
        this.database = database;
    }

    @Override
    public SendingPermission of(ChannelAccountId account, AddressId address) {
        return database.read(session ->
                        session.first(FIND, SqliteSendingPermissions::read, account.value(), address.value()))
                .orElse(SendingPermission.UNKNOWN);
    }

    @Override
    public void note(ChannelAccountId account, AddressId address, SendingPermission seen) {
        long heard = nanos(seen.heardAt());
        long stopped = nanos(seen.stoppedAt());
        long resumed = nanos(seen.resumedAt());
        database.write(session -> session.update(NOTE, account.value(), address.value(), heard, stopped, resumed));
    }

    private static long nanos(@Nullable Instant at) {
        return at == null ? 0 : Moment.nanos(at);
    }

    private static SendingPermission read(ResultSet row) throws SQLException {
        return new SendingPermission(moment(row.getLong(1)), moment(row.getLong(2)), moment(row.getLong(3)));
    }

    private static @Nullable Instant moment(long nanos) {
        return nanos == 0 ? null : Instant.ofEpochSecond(0, nanos);
    }
}
