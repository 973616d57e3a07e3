package io.kontuar.engine.cluster;

import com.mongodb.ConnectionString;
import java.util.Objects;

/**
 * Which MongoDB to use and what to ask of it.
 *
 * @param uri {@code mongodb://…/DATABASE} or {@code mongodb+srv://…/DATABASE}; may hold a password, so it is never printed
 * @param requireReplicaSet whether a single server, whose loss loses data, is refused
 */
public record ClusterSettings(ConnectionString uri, boolean requireReplicaSet) {
    private static final String EXPECTED = "expected mongodb://HOST:PORT,…/DATABASE";

    /** @throws IllegalArgumentException when it is no such URI; the message does not repeat it, for it may hold a password */
    public static ClusterSettings of(String uri, boolean requireReplicaSet) {
        ConnectionString read;
        try {
            read = new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(EXPECTED + ", got something else");
        }
        if (read.getDatabase() == null) {
            throw new IllegalArgumentException(EXPECTED + ", got none of a database");
        }
        return new ClusterSettings(read, requireReplicaSet);
    }

    String database() {
        return Objects.requireNonNull(uri.getDatabase(), "checked when it was read");
    }

    /** The hosts, for people. */
    String hosts() {
        return String.join(", ", uri.getHosts());
    }

    @Override
    public String toString() {
        return "ClusterSettings[" + hosts() + "/" + uri.getDatabase() + "]";
    }
}
