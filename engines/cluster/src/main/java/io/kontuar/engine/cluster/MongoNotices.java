package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
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
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Notices by id, one row each: a batch that broke off is completed by the same batch. */
final class MongoNotices implements Notices {
    private static final String COUNT = "notices";
    private final Cabinet cabinet;
    private final Shelf<OrderNotice> shelf;

    MongoNotices(Cabinet cabinet, Documents documents) {
        this.cabinet = cabinet;
        this.shelf = new Shelf<>(cabinet, Schema.NOTICE, documents, OrderNotice.class);
    }

    @Override
    public int add(Collection<OrderNotice> fresh) {
        return (int) fresh.stream()
                .filter(notice -> shelf.insert(row(notice.atVersion(1)).append("version", 1L)))
                .count();
    }

    @Override
    public List<OrderNotice> save(Collection<OrderNotice> changed) {
        return changed.stream()
                .map(notice -> notice.atVersion(notice.version() + 1))
                .filter(next -> shelf.save(next.version() - 1, row(next)))
                .toList();
    }

    private Document row(OrderNotice notice) {
        Document row = shelf.row(notice.id().value(), notice);
        row.putAll(NoticeFields.derived(notice));
        return row;
    }

    @Override
    public List<OrderNotice> toSend(ChannelAccountId account, Instant now, int limit) {
        Bson due = and(eq(NoticeFields.SENDS_BY, account.value()), lte(NoticeFields.DUE, Moment.nanos(now)));
        return shelf.list(due, ascending(NoticeFields.DUE), limit);
    }

    @Override
    public List<OrderNotice> toCheck(Instant now, int limit) {
        Bson due = lte(NoticeFields.CHECK_AT, Moment.nanos(now));
        return shelf.list(due, ascending(NoticeFields.CHECK_AT), limit);
    }

    @Override
    public List<OrderNotice> to(AddressId recipient, Instant since, int limit) {
        Bson made = and(eq(NoticeFields.RECIPIENT, recipient.value()), gte(NoticeFields.MADE_AT, Moment.nanos(since)));
        return shelf.list(made, descending(NoticeFields.MADE_AT), limit);
    }

    @Override
    public List<OrderNotice> latest(@Nullable BroadcastId broadcast, int limit) {
        Bson wanted = broadcast == null ? gt(NoticeFields.MADE_AT, 0L) : eq(NoticeFields.BROADCAST, broadcast.value());
        return shelf.list(wanted, descending(NoticeFields.MADE_AT), limit);
    }

    @Override
    public List<Count> counts(Instant since) {
        Document kind = new Document(NoticeFields.BROADCAST, "$" + NoticeFields.BROADCAST)
                .append(NoticeFields.EVENT, "$" + NoticeFields.EVENT)
                .append(NoticeFields.STATE, "$" + NoticeFields.STATE);
        return cabinet
                .read(() -> shelf.rows()
                        .aggregate(List.of(
                                Aggregates.match(gte(NoticeFields.MADE_AT, Moment.nanos(since))),
                                Aggregates.group(kind, Accumulators.sum(COUNT, 1L))))
                        .into(new ArrayList<>()))
                .stream()
                .map(MongoNotices::count)
                .toList();
    }

    private static Count count(Document group) {
        Document kind = group.get("_id", Document.class);
        return new Count(
                Optional.ofNullable(kind.getString(NoticeFields.BROADCAST))
                        .map(BroadcastId::new)
                        .orElse(null),
                OrderEvent.valueOf(kind.getString(NoticeFields.EVENT)),
                NoticeState.valueOf(kind.getString(NoticeFields.STATE)),
                group.get(COUNT, Number.class).longValue());
    }
}
