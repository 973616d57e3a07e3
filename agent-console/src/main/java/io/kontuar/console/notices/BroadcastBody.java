package io.kontuar.console.notices;

import static io.kontuar.console.api.Fields.oneOf;
import static io.kontuar.console.api.Fields.required;
import static io.kontuar.console.api.Fields.valid;

import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.Store;
import io.kontuar.commerce.StoreId;
import io.kontuar.console.api.Refusal;
import io.kontuar.notice.Broadcast;
import io.kontuar.notice.Broadcast.Audience;
import io.kontuar.notice.BroadcastId;
import io.kontuar.notice.OrderEvent;
import io.kontuar.staff.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A broadcast, as supervisors begin it.
 *
 * @param id made up by who asks, so that asking twice begins it once; one is made where it is missing
 * @param day the new expected day
 */
record BroadcastBody(
        @Nullable String id,
        @Nullable String event,
        @Nullable String store,
        @Nullable String carrier,
        @Nullable List<String> statuses,
        @Nullable String day) {

    Audience audience(List<Store> stores) {
        if (store != null
                && !store.isBlank()
                && stores.stream().map(known -> known.id().value()).noneMatch(store::equals)) {
            throw Refusal.badRequest("store: expected one of the shop's, got another.");
        }
        return valid(
                "audience",
                () -> new Audience(
                        store == null || store.isBlank() ? null : new StoreId(store),
                        carrier == null || carrier.isBlank() ? null : carrier.strip(),
                        required(statuses, "statuses", "a list").stream()
                                .map(code -> oneOf(code, "statuses", OrderStatus.class))
                                .collect(Collectors.toSet())));
    }

    private static @Nullable LocalDate day(@Nullable String given) {
        return given == null || given.isBlank() ? null : valid("day", () -> LocalDate.parse(given));
    }

    Broadcast broadcast(BroadcastId known, List<Store> stores, StaffId by, Instant now) {
        OrderEvent told = oneOf(event, "event", OrderEvent.class);
        LocalDate expected = day(day);
        Audience audience = audience(stores);
        return valid(
                "broadcast",
                () -> new Broadcast(known, told, audience, expected, by, now, Broadcast.Stage.PLANNING, null, 0, 0));
    }
}
