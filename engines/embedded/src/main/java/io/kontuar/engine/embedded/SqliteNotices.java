package io.kontuar.engine.embedded;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import io.kontuar.notice.BroadcastId;
import io.kontuar.notice.NoticeState;
import io.kontuar.notice.Notices;
import io.kontuar.notice.OrderEvent;
import io.kontuar.notice.OrderNotice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notices by id, by account and moment due, by recipient, and by the time they were made. */
final class SqliteNotices implements Notices {
    private static final String ADD = """
            INSERT INTO notice (id, version, doc, broadcast, event, state, account, recipient, made_at, due)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING""";
    private static final String SAVE = """
            UPDATE notice SET version = ?2, doc = ?3, broadcast = ?4, event = ?5, state = ?6, account = ?7, recipient = ?8,
              made_at = ?9, due = ?10 WHERE id = ?1 AND version = ?2 - 1""";
    private static final String TO_SEND = """
            SELECT doc FROM notice WHERE account = ? AND due <= ? AND state IN ('PLANNED', 'HELD')
            ORDER BY due LIMIT ?""";
    private static final String TO_CHECK = """
            SELECT doc FROM notice WHERE due <= ? AND due IS NOT NULL AND state IN ('GOING', 'SENT', 'UNKNOWN')
            ORDER BY due LIMIT ?""";
    private static final String TO = """
            SELECT doc FROM notice WHERE recipient = ? AND made_at >= ? ORDER BY made_at DESC, id LIMIT ?""";
    private static final String LATEST = "SELECT doc FROM notice WHERE made_at > 0 ORDER BY made_at DESC LIMIT ?";
    private static final String LATEST_OF =
            "SELECT doc FROM notice WHERE broadcast = ? AND broadcast <> '' ORDER BY made_at DESC LIMIT ?";
    private static final String COUNTS = """
            SELECT broadcast, event, state, count(*) FROM notice WHERE made_at >= ?
            GROUP BY broadcast, event, state ORDER BY broadcast, event, state""";

    private final Database database;
    private final Shelf<OrderNotice> shelf;

    SqliteNotices(Database database, Documents documents) {
        this.database = database;
        this.shelf = new Shelf<>(database, documents, OrderNotice.class);
    }

    @Override
    public int add(Collection<OrderNotice> fresh) {
        List<@Nullable Object[]> rows =
                fresh.stream().map(notice -> arguments(notice.atVersion(1))).toList();
        return rows.isEmpty()
                ? 0
                : database.write(session -> {
                    int added = 0;
                    for (@Nullable Object[] row : rows) {
                        added += session.update(ADD, row);
                    }
                    return added;
                });
    }

    @Override
    public List<OrderNotice> save(Collection<OrderNotice> changed) {
        List<OrderNotice> next = changed.stream()
                .map(notice -> notice.atVersion(notice.version() + 1))
                .toList();
        List<@Nullable Object[]> rows = next.stream().map(this::arguments).toList();
        return next.isEmpty()
                ? List.of()
                : database.write(session -> {
                    List<OrderNotice> saved = new ArrayList<>();
                    for (int i = 0; i < rows.size(); i++) {
                        if (session.update(SAVE, rows.get(i)) == 1) {
                            saved.add(next.get(i));
                        }
                    }
                    return saved;
                });
    }

    private @Nullable Object[] arguments(OrderNotice notice) {
        Map<String, @Nullable Object> row = NoticeRow.derived(notice);
        return new @Nullable Object[] {
            notice.id().value(),
            notice.version(),
            shelf.bytes(notice),
            row.get("broadcast"),
            row.get("event"),
            row.get("state"),
            row.get("account"),
            row.get("recipient"),
            row.get("made_at"),
            row.get("due")
        };
    }

    @Override
    public List<OrderNotice> toSend(ChannelAccountId account, Instant now, int limit) {
        return limit < 1 ? List.of() : shelf.list(TO_SEND, account.value(), Moment.nanos(now), limit);
    }

    @Override
    public List<OrderNotice> toCheck(Instant now, int limit) {
        return limit < 1 ? List.of() : shelf.list(TO_CHECK, Moment.nanos(now), limit);
    }

    @Override
    public List<OrderNotice> to(AddressId recipient, Instant since, int limit) {
        return limit < 1 ? List.of() : shelf.list(TO, recipient.value(), Moment.nanos(since), limit);
    }

    @Override
    public List<OrderNotice> latest(@Nullable BroadcastId broadcast, int limit) {
        if (limit < 1) {
            return List.of();
        }
        return broadcast == null ? shelf.list(LATEST, limit) : shelf.list(LATEST_OF, broadcast.value(), limit);
    }

    @Override
    public List<Count> counts(Instant since) {
        return database.read(session -> session.list(
                COUNTS,
                row -> new Count(
                        Optional.of(row.getString(1))
                                .filter(id -> !id.isEmpty())
                                .map(BroadcastId::new)
                                .orElse(null),
                        OrderEvent.valueOf(row.getString(2)),
                        NoticeState.valueOf(row.getString(3)),
                        row.getLong(4)),
                Moment.nanos(since)));
    }
}
