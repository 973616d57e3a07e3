package io.kontuar.engine.embedded;

import io.kontuar.lane.Outage;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failure of SQLite means to us: the store is away or full (wait), or a bug (do not). */
final class StoreFailure {
    private static final int PRIMARY_CODE = 0xFF;

    private StoreFailure() {}

    static RuntimeException of(SQLException failure) {
        return isOutage(failure)
                ? new Outage("store: not available now (" + code(failure) + ")", failure)
                : new IllegalStateException("store: statement refused (" + code(failure) + ")", failure);
    }

    static boolean isOutage(SQLException failure) {
        if (!(failure instanceof SQLiteException sqlite)) {
            return false;
        }
        return switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY_CODE)) {
            case SQLITE_FULL,
                    SQLITE_IOERR,
                    SQLITE_BUSY,
                    SQLITE_LOCKED,
                    SQLITE_READONLY,
                    SQLITE_CANTOPEN,
                    SQLITE_NOMEM,
                    SQLITE_PROTOCOL -> true;
            default -> false;
        };
    }

    private static String code(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                ? sqlite.getResultCode().name()
                : "no code";
    }
}
