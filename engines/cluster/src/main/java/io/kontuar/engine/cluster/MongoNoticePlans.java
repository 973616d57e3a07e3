package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.descending;

import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import io.kontuar.notice.Broadcast;
import io.kontuar.notice.BroadcastId;
import io.kontuar.notice.NoticePlans;
import io.kontuar.notice.NoticeSettings;
import java.util.List;
import java.util.Optional;

/** The settings in one document, broadcasts by id and by the time they began. */
final class MongoNoticePlans implements NoticePlans {
    private static final int THE_ONE = 1;
    private static final String AT = "at";

    private final Shelf<NoticeSettings> settings;
    private final Shelf<Broadcast> broadcasts;

    MongoNoticePlans(Cabinet cabinet, Documents documents) {
        this.settings = new Shelf<>(cabinet, Schema.NOTICE_SETTINGS, documents, NoticeSettings.class);
        this.broadcasts = new Shelf<>(cabinet, Schema.BROADCAST, documents, Broadcast.class);
    }

    @Override
    public NoticeSettings settings() {
        return settings.find(THE_ONE).orElse(NoticeSettings.NONE);
    }

    @Override
    public boolean save(NoticeSettings next) {
        return settings.save(next.version(), settings.row(THE_ONE, next.atVersion(next.version() + 1)));
    }

    @Override
    public Optional<Broadcast> find(BroadcastId id) {
        return broadcasts.find(id.value());
    }

    @Override
    public List<Broadcast> broadcasts(int limit) {
        return broadcasts.list(gt(AT, 0L), descending(AT), limit);
    }

    @Override
    public boolean save(Broadcast broadcast) {
        return broadcasts.save(
                broadcast.version(),
                broadcasts
                        .row(broadcast.id().value(), broadcast.atVersion(broadcast.version() + 1))
                        .append(AT, Moment.nanos(broadcast.at())));
    }
}
