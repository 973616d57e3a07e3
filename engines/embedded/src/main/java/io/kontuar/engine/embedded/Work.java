package io.kontuar.engine.embedded;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Something done on one connection: a read, or a part of a transaction that may be run again after a rollback. */
@FunctionalInterface
interface Work<T extends @Nullable Object> {
    T run(Session session) throws SQLException;
}
