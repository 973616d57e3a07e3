package io.kontuar.engine.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection and its prepared statements. Used by one thread at a time. */
final class Session implements AutoCloseable {
    private final Connection connection;
    private final Probe probe;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection, Probe probe) {
        this.connection = connection;
        this.probe = probe;
    }

    /** Runs a changing statement; returns how many rows it changed. */
    int update(String sql, @Nullable Object... arguments) throws SQLException {
        probe.before(sql);
        try {
            return bound(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw forgetting(sql, e);
        }
    }

    /** Runs a statement that will not come again. */
    void once(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) throws SQLException {
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw forgetting(sql, e);
        }
    }

    <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments) throws SQLException {
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw forgetting(sql, e);
        }
    }

    /** The one number that a statement such as {@code SELECT count(*)} answers. */
    long number(String sql, @Nullable Object... arguments) throws SQLException {
        return first(sql, row -> row.getLong(1), arguments).orElse(0L);
    }

    /** The driver may have finalized a statement that failed: it is prepared anew next time. */
    private SQLException forgetting(String sql, SQLException failure) {
        PreparedStatement failed = prepared.remove(sql);
        try {
            if (failed != null) {
                failed.close();
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private PreparedStatement bound(String sql, @Nullable Object[] arguments) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object argument) throws SQLException {
        switch (argument) {
            case null -> statement.setNull(index, Types.NULL);
            case String text -> statement.setString(index, text);
            case Long number -> statement.setLong(index, number);
            case Integer number -> statement.setInt(index, number);
            case byte[] bytes -> statement.setBytes(index, bytes);
            default ->
                throw new IllegalArgumentException(
                        "argument " + index + ": expected text, number or bytes, got " + argument.getClass());
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        connection.close();
    }
}
