package io.kontuar.engine.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the row at hand. */
@FunctionalInterface
interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
}
