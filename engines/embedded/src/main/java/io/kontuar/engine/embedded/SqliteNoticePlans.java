package io.kontuar.engine.embedded;

import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import io.kontuar.notice.Broadcast;
import io.kontuar.notice.BroadcastId;
import io.kontuar.notice.NoticePlans;
import io.kontuar.notice.NoticeSettings;
import java.util.List;
import java.util.Optional;

/** The settings in one row, broadcasts by id and by the time they began. */
final class SqliteNoticePlans implements NoticePlans {
    private static final String SETTINGS = "SELECT doc FROM notice_settings WHERE id = 1";
    private static final String INSERT_SETTINGS =
            "INSERT INTO notice_settings (id, doc, version) VALUES (1, ?1, ?2) ON CONFLICT DO NOTHING";
    private static final String UPDATE_SETTINGS =
            "UPDATE notice_settings SET doc = ?1, version = ?2 WHERE id = 1 AND version = ?2 - 1";
    private static final String FIND = "SELECT doc FROM broadcast WHERE id = ?";
    private static final String LATEST = "SELECT doc FROM broadcast WHERE at > 0 ORDER BY at DESC, id LIMIT ?";
    private static final String INSERT =
            "INSERT INTO broadcast (id, version, at, doc) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
    private static final String UPDATE =
            "UPDATE broadcast SET version = ?2, at = ?3, doc = ?4 WHERE id = ?1 AND version = ?2 - 1";

    private final Shelf<NoticeSettings> settings;
    private final Shelf<Broadcast> broadcasts;

    SqliteNoticePlans(Database database, Documents documents) {
        this.settings = new Shelf<>(database, documents, NoticeSettings.class);
        this.broadcasts = new Shelf<>(database, documents, Broadcast.class);
    }

    @Override
    public NoticeSettings settings() {
        return settings.first(SETTINGS).orElse(NoticeSettings.NONE);
    }

    @Override
    public boolean save(NoticeSettings next) {
        long version = next.version() + 1;
        return settings.save(
                next.version(), INSERT_SETTINGS, UPDATE_SETTINGS, settings.bytes(next.atVersion(version)), version);
    }

    @Override
    public Optional<Broadcast> find(BroadcastId id) {
        return broadcasts.first(FIND, id.value());
    }

    @Override
    public List<Broadcast> broadcasts(int limit) {
        return limit < 1 ? List.of() : broadcasts.list(LATEST, limit);
    }

    @Override
    public boolean save(Broadcast broadcast) {
        long version = broadcast.version() + 1;
        return broadcasts.save(
                broadcast.version(),
                INSERT,
                UPDATE,
                broadcast.id().value(),
                version,
                Moment.nanos(broadcast.at()),
                broadcasts.bytes(broadcast.atVersion(version)));
    }
}
