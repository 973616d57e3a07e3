package io.kontuar.notice;

import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.notice.Broadcast.Stage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Collects the recipients of broadcasts, a page of orders at a time: first the page's notices, then the cursor behind it. A
 * process that ends in between plans the page again, and its notices are there already.
 */
public final class BroadcastPlanning {
    private static final int PAGE = 500;
    private static final int PAGES_AT_ONCE = 40;
    private static final int BROADCASTS = 100;
    private final NoticePorts ports;
    private final Planning planning;
    private final Clock clock;

    public BroadcastPlanning(NoticePorts ports, Clock clock) {
        this.ports = ports;
        this.planning = new Planning(new Routes(ports));
        this.clock = clock;
    }

    /** Goes on with all that are not planned to the end; called every second. Returns how many orders were looked at. */
    public int run() {
        int looked = 0;
        for (Broadcast broadcast : ports.plans().broadcasts(BROADCASTS)) {
            Optional<Broadcast> next = Optional.of(broadcast);
            for (int page = 0;
                    page < PAGES_AT_ONCE && next.isPresent() && next.get().stage() == Stage.PLANNING;
                    page++) {
                long before = next.get().looked();
                next = page(next.get());
                looked += next.map(now -> (int) (now.looked() - before)).orElse(0);
            }
        }
        return looked;
    }

    /** Empty when somebody else changed it meanwhile, or the shop is not set up. */
    private Optional<Broadcast> page(Broadcast broadcast) {
        Optional<HouseRules> house = HouseRules.read(ports, clock.instant());
        if (house.isEmpty()) {
            return Optional.empty();
        }
        List<OrderId> page = ports.walk().orders(broadcast.cursor(), PAGE);
        ports.notices()
                .add(page.parallelStream()
                        .flatMap(id -> ports.orders().find(id).stream())
                        .filter(broadcast.audience()::has)
                        .map(order -> notice(broadcast, order, house.get()))
                        .toList());
        Broadcast next = broadcast.upTo(
                page.isEmpty() ? broadcast.cursor() : page.getLast(),
                page.size(),
                page.size() < PAGE ? Stage.PLANNED : Stage.PLANNING);
        return ports.plans().save(next) ? Optional.of(next.atVersion(broadcast.version() + 1)) : Optional.empty();
    }

    private OrderNotice notice(Broadcast broadcast, Order order, HouseRules house) {
        return planning.plan(
                NoticeId.of(order.id(), broadcast.id()),
                broadcast.event(),
                order,
                OrderChanges.details(broadcast.event(), order, broadcast.day()),
                broadcast.id(),
                house);
    }
}
