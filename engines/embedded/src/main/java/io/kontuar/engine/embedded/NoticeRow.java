package io.kontuar.engine.embedded;

import io.kontuar.engine.documents.Moment;
import io.kontuar.notice.BroadcastId;
import io.kontuar.notice.OrderNotice;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns by which notices are found, beside id, version and doc. */
final class NoticeRow {
    private NoticeRow() {}

    static Map<String, @Nullable Object> derived(OrderNotice notice) {
        OrderNotice.Way way = notice.way();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("broadcast", broadcast(notice.broadcast()));
        columns.put("event", notice.event().name());
        columns.put("state", notice.state().name());
        columns.put("account", way == null ? null : way.account().value());
        columns.put("recipient", way == null ? null : way.recipient().value());
        columns.put("made_at", Moment.nanos(notice.madeAt()));
        columns.put("due", notice.due() == null ? null : Moment.nanos(notice.due()));
        return columns;
    }

    static String broadcast(@Nullable BroadcastId id) {
        return id == null ? "" : id.value();
    }
}
