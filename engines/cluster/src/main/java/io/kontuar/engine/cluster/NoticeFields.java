package io.kontuar.engine.cluster;

import io.kontuar.engine.documents.Moment;
import io.kontuar.notice.NoticeState;
import io.kontuar.notice.OrderNotice;
import java.util.Set;
import org.bson.Document;

/** The fields by which notices are found. What waits for sending and what wants a look have a moment each; others none. */
final class NoticeFields {
    static final String BROADCAST = "broadcast";
    static final String EVENT = "event";
    static final String STATE = "state";
    static final String RECIPIENT = "recipient";
    static final String MADE_AT = "madeAt";

    /** The account by which it is to go, while it waits. */
    static final String SENDS_BY = "sendsBy";

    static final String DUE = "due";

    /** When its message wants a look. */
    static final String CHECK_AT = "checkAt";

    private static final Set<NoticeState> WAITS = Set.of(NoticeState.PLANNED, NoticeState.HELD);
    private static final Set<NoticeState> GOES = Set.of(NoticeState.GOING, NoticeState.SENT, NoticeState.UNKNOWN);

    private NoticeFields() {}

    static Document derived(OrderNotice notice) {
        OrderNotice.Way way = notice.way();
        Document row = new Document(EVENT, notice.event().name())
                .append(STATE, notice.state().name())
                .append(MADE_AT, Moment.nanos(notice.madeAt()));
        if (notice.broadcast() != null) {
            row.append(BROADCAST, notice.broadcast().value());
        }
        if (way != null) {
            row.append(RECIPIENT, way.recipient().value());
        }
        if (notice.due() != null && way != null && WAITS.contains(notice.state())) {
            row.append(SENDS_BY, way.account().value()).append(DUE, Moment.nanos(notice.due()));
        }
        if (notice.due() != null && GOES.contains(notice.state())) {
            row.append(CHECK_AT, Moment.nanos(notice.due()));
        }
        return row;
    }
}
