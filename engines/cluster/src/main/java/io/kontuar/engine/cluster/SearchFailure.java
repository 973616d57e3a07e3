package io.kontuar.engine.cluster;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import io.kontuar.lane.Outage;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a failure of Elasticsearch means to us. What the server says may quote what is stored or searched, so its words go
 * into no message and no log; the kind of failure does.
 */
final class SearchFailure {
    private static final int SERVER = 500;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int BUSY = 429;

    /** Signed out, not allowed or blocked, timed out, too many requests. */
    private static final Set<Integer> AWAY = Set.of(401, 403, 408, 429);

    private SearchFailure() {}

    static RuntimeException of(Exception failure, String hosts) {
        if (Thread.currentThread().isInterrupted()) {
            return new Outage("search: interrupted while Elasticsearch was asked", null);
        }
        return switch (failure) {
            case Outage outage -> outage;
            case ElasticsearchException refused ->
                of(refused.status(), Objects.requireNonNullElse(refused.error().type(), ""), hosts);
            case TransportException answered
            when answered.statusCode() > 0 -> of(answered.statusCode(), "status " + answered.statusCode(), hosts);
            case ResponseException answered ->
                of(answered.getResponse().getStatusCode(), "no answer of Elasticsearch", hosts);
            case IOException away -> away(hosts, innermost(away));
            case RuntimeException other -> other;
            default ->
                new IllegalStateException(
                        "search: unexpected " + failure.getClass().getSimpleName());
        };
    }

    /** What an answer, whole or of one document, means. */
    static RuntimeException of(int status, @Nullable String type, String hosts) {
        if (status == NOT_FOUND) {
            return new IndexGone();
        }
        if (status == TOO_LARGE) {
            return new TooLarge();
        }
        if (status == BUSY) {
            return new TooBusy(hosts);
        }
        return isOutage(status, type)
                ? away(hosts, Objects.requireNonNullElse(type, "status " + status))
                : new IllegalStateException("search: Elasticsearch refused a request (" + type + ")");
    }

    static boolean isOutage(int status, @Nullable String type) {
        return status >= SERVER || AWAY.contains(status) || "index_closed_exception".equals(type);
    }

    private static Outage away(String hosts, String reason) {
        return new Outage("search: the Elasticsearch at " + hosts + " is not available now (" + reason + ")", null);
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }

    /** The request as a whole was too large. */
    static final class TooLarge extends Outage {
        private static final long serialVersionUID = 1L;

        private TooLarge() {
            super("search: a request was larger than Elasticsearch takes", null);
        }
    }

    /** The request as a whole found no room. */
    static final class TooBusy extends Outage {
        private static final long serialVersionUID = 1L;

        TooBusy(String hosts) {
            super("search: the Elasticsearch at " + hosts + " has too much to do", null);
        }
    }
}
