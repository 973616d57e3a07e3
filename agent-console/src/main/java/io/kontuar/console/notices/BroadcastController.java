package io.kontuar.console.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.commerce.Orders;
import io.kontuar.commerce.Stores;
import io.kontuar.console.api.Audit;
import io.kontuar.console.api.Codes;
import io.kontuar.console.api.Fields;
import io.kontuar.console.api.Refusal;
import io.kontuar.console.desk.Colleagues;
import io.kontuar.console.security.SignedIn;
import io.kontuar.notice.AudienceSize;
import io.kontuar.notice.Broadcast;
import io.kontuar.notice.BroadcastId;
import io.kontuar.notice.NoticePlans;
import io.kontuar.search.StoreWalk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One event told about all open orders of a store or a carrier. */
@Tag(name = "Notices")
@RestController
final class BroadcastController {
    private static final int SHOWN = 20;
    private static final int MOST_LOOKED = 20_000;
    private final NoticePlans plans;
    private final Stores stores;
    private final Orders orders;
    private final StoreWalk walk;
    private final Colleagues colleagues;
    private final Audit audit;
    private final Clock clock;

    BroadcastController(
            NoticePlans plans,
            Stores stores,
            Orders orders,
            StoreWalk walk,
            Colleagues colleagues,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.stores = stores;
        this.orders = orders;
        this.walk = walk;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    @Operation(summary = "The latest broadcasts, and whose orders one can be about")
    @GetMapping("/api/notices/broadcasts")
    BroadcastsView all() {
        return new BroadcastsView(
                plans.broadcasts(SHOWN).stream().map(this::view).toList(),
                stores.all().stream()
                        .map(store -> new StoreView(store.id().value(), store.name() + ", " + store.city()))
                        .toList());
    }

    @Operation(
            summary = "How many orders a broadcast would speak of",
            description = "The first 20,000 orders are looked at; whole says whether these are all.")
    @PostMapping("/api/notices/audience")
    AudienceView audience(@RequestBody BroadcastBody body) {
        AudienceSize size = AudienceSize.of(body.audience(stores.all()), walk, orders, MOST_LOOKED);
        return new AudienceView(size.orders(), size.whole());
    }

    @Operation(summary = "Begins a broadcast", description = "With the same id again: the one that is there.")
    @PostMapping("/api/notices/broadcasts")
    @ResponseStatus(HttpStatus.CREATED)
    BroadcastView begin(@AuthenticationPrincipal SignedIn supervisor, @RequestBody BroadcastBody body) {
        if (plans.settings().ways().isEmpty()) {
            throw Refusal.conflict("ways: expected an account by which notices go, got none.");
        }
        BroadcastId id = Fields.valid(
                "id",
                () -> new BroadcastId(body.id() == null ? UUID.randomUUID().toString() : body.id()));
        Broadcast broadcast = body.broadcast(id, stores.all(), supervisor.id(), clock.instant());
        if (plans.save(broadcast)) {
            audit.note(supervisor.id(), "broadcast.begun", id.value());
        }
        return view(plans.find(id).orElse(broadcast));
    }

    @Operation(summary = "Stops a broadcast", description = "Whoever was not told yet is not told any more.")
    @PostMapping("/api/notices/broadcasts/{id}/stop")
    BroadcastView stop(@AuthenticationPrincipal SignedIn supervisor, @PathVariable String id) {
        BroadcastId known = Fields.valid("id", () -> new BroadcastId(id));
        Broadcast stored = plans.find(known).orElseThrow(() -> Refusal.notFound("broadcast"));
        while (stored.stage() != Broadcast.Stage.STOPPED && !plans.save(stored.stopped())) {
            stored = plans.find(known).orElseThrow(() -> Refusal.notFound("broadcast"));
        }
        audit.note(supervisor.id(), "broadcast.stopped", id);
        return view(stored.stopped());
    }

    private BroadcastView view(Broadcast broadcast) {
        return new BroadcastView(
                broadcast.id().value(),
                Codes.of(broadcast.event()),
                broadcast.audience().store() == null
                        ? null
                        : broadcast.audience().store().value(),
                broadcast.audience().carrier(),
                broadcast.audience().statuses().stream().map(Codes::of).sorted().toList(),
                broadcast.day(),
                colleagues.name(broadcast.by()),
                broadcast.at(),
                Codes.of(broadcast.stage()),
                broadcast.looked());
    }

    record AudienceView(long orders, boolean whole) {}

    record StoreView(String id, String name) {}

    record BroadcastsView(List<BroadcastView> broadcasts, List<StoreView> stores) {}

    /** @param looked how many orders were looked at so far */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BroadcastView(
            String id,
            String event,
            @Nullable String store,
            @Nullable String carrier,
            List<String> statuses,
            @Nullable LocalDate day,
            @Nullable String by,
            Instant at,
            String stage,
            long looked) {}
}
