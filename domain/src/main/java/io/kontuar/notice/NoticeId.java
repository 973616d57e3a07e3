package io.kontuar.notice;

import io.kontuar.commerce.OrderId;
import io.kontuar.lane.DerivedId;

/** The id of one notice: of what it tells about which order, so that telling it twice is telling it once. */
public record NoticeId(String value) {

    /** @param occasion which of several such events of one order: a parcel with its new day, a return; empty for the only one */
    public static NoticeId of(OrderId order, OrderEvent event, String occasion) {
        return new NoticeId(DerivedId.of("n", order.value(), event.name(), occasion));
    }

    /** Everyone whom a broadcast reaches hears of an order once. */
    public static NoticeId of(OrderId order, BroadcastId broadcast) {
        return new NoticeId(DerivedId.of("n", order.value(), "broadcast", broadcast.value()));
    }
}
