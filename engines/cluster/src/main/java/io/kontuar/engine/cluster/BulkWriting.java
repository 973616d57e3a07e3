package io.kontuar.engine.cluster;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import io.kontuar.lane.Outage;
import io.kontuar.search.SearchDocument;
import io.kontuar.search.SearchIndex.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Writes many documents with few requests, none too large, and no more of them at once than {@link #AT_ONCE}. What
 * Elasticsearch has no room for now is sent again after a pause that doubles; after {@link #PATIENCE} it is an outage.
 */
final class BulkWriting {
    private static final int AT_ONCE = 2;
    private static final int MOST_DOCUMENTS = 1_000;
    private static final int MOST_BYTES = 5 << 20;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TURN_SECONDS = 30;
    private static final int GONE = 404;
    private static final int NEWER_IS_THERE = 409;
    private static final int BUSY = 429;
    private static final int UNAVAILABLE = 503;

    private final SearchConnection connection;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    BulkWriting(SearchConnection connection) {
        this.connection = connection;
    }

    /**
     * Writes each document to all of the aliases.
     *
     * @throws Outage when it cannot be done now; what was written is written
     * @throws IndexGone when one of the aliases is not there
     */
    List<Refused> write(List<String> aliases, List<SearchDocument> documents) {
        Map<String, Refused> refused = new LinkedHashMap<>();
        List<IndexedDocument> batch = new ArrayList<>();
        long bytes = 0;
        for (SearchDocument document : documents) {
            IndexedDocument next = IndexedDocument.of(document);
            if (!batch.isEmpty()
                    && (batch.size() >= MOST_DOCUMENTS || bytes + next.json().size() > MOST_BYTES)) {
                send(aliases, batch, refused);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(next);
            bytes += next.json().size();
        }
        if (!batch.isEmpty()) {
            send(aliases, batch, refused);
        }
        return List.copyOf(refused.values());
    }

    private void send(List<String> aliases, List<IndexedDocument> batch, Map<String, Refused> refused) {
        takeTurn();
        try {
            for (String alias : aliases) {
                send(alias, batch, refused);
            }
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(TURN_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Outage("search: interrupted before its turn to write", e);
        }
    }

    private void send(String alias, List<IndexedDocument> batch, Map<String, Refused> refused) {
        List<IndexedDocument> left = batch;
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (Duration pause = FIRST_PAUSE; !left.isEmpty(); pause = pause.multipliedBy(2)) {
            left = once(alias, left, refused);
            if (!left.isEmpty()) {
                if (System.nanoTime() + pause.toNanos() > end) {
                    throw busy();
                }
                rest(pause);
            }
        }
    }

    /** Those that there was no room for. */
    private List<IndexedDocument> once(String alias, List<IndexedDocument> batch, Map<String, Refused> refused) {
        List<BulkOperation> operations =
                batch.stream().map(document -> operation(alias, document)).toList();
        BulkResponse answer;
        try {
            answer = connection.ask(client -> client.bulk(bulk -> bulk.operations(operations)));
        } catch (SearchFailure.TooLarge e) {
            return halved(alias, batch, refused);
        } catch (SearchFailure.TooBusy e) {
            return batch;
        }
        List<IndexedDocument> again = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            BulkResponseItem item = answer.items().get(i);
            ErrorCause error = item.error();
            if (error == null || item.status() == NEWER_IS_THERE) {
                continue;
            }
            if (item.status() == BUSY || item.status() == UNAVAILABLE) {
                again.add(batch.get(i));
            } else if (item.status() == GONE || SearchFailure.isOutage(item.status(), error.type())) {
                throw SearchFailure.of(item.status(), error.type(), connection.hosts());
            } else {
                refuse(batch.get(i), String.valueOf(error.type()), refused);
            }
        }
        return again;
    }

    private List<IndexedDocument> halved(String alias, List<IndexedDocument> batch, Map<String, Refused> refused) {
        if (batch.size() == 1) {
            refuse(batch.getFirst(), "larger than Elasticsearch takes", refused);
            return List.of();
        }
        int half = batch.size() / 2;
        List<IndexedDocument> again = new ArrayList<>(once(alias, batch.subList(0, half), refused));
        again.addAll(once(alias, batch.subList(half, batch.size()), refused));
        return again;
    }

    private static void refuse(IndexedDocument document, String why, Map<String, Refused> refused) {
        refused.putIfAbsent(document.key(), new Refused(document.kind(), document.id(), why));
    }

    private static BulkOperation operation(String alias, IndexedDocument document) {
        return BulkOperation.of(operation -> operation.index(index -> index.index(alias)
                .requireAlias(true)
                .id(document.key())
                .version(document.version())
                .versionType(VersionType.ExternalGte)
                .document(document.json())));
    }

    private Outage busy() {
        return new SearchFailure.TooBusy(connection.hosts());
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Outage("search: interrupted while Elasticsearch had too much to do", e);
        }
    }
}
