package io.kontuar.notice;

import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderNews;
import io.kontuar.commerce.OrderNews.OrderStated;
import io.kontuar.commerce.OrderNews.ReturnStated;
import io.kontuar.commerce.Return;
import io.kontuar.conversation.IndexLook;
import io.kontuar.lane.Handled;
import io.kontuar.lane.LaneHandler;
import io.kontuar.lane.LaneSend;
import io.kontuar.notice.OrderChanges.Change;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The consumer of the lane {@code orders}: what a statement tells that the one before did not becomes notices, and only then
 * is the statement kept. So a process that ends in between finds the same change again, and the same notices' ids.
 */
public final class OrderNewsIntake implements LaneHandler<OrderNews> {
    private final NoticePorts ports;
    private final Planning planning;
    private final Clock clock;

    public OrderNewsIntake(NoticePorts ports, Clock clock) {
        this.ports = ports;
        this.planning = new Planning(new Routes(ports));
        this.clock = clock;
    }

    @Override
    public Handled handle(OrderNews news) {
        return switch (news) {
            case OrderStated(var id, Order order) -> {
                ports.orders()
                        .find(order.id())
                        .filter(before -> !before.asOf().isAfter(order.asOf()))
                        .ifPresent(before -> tell(OrderChanges.between(before, order), order));
                ports.orders().save(order);
                yield Handled.sending(List.of(LaneSend.of(
                        IndexLook.LANE,
                        new IndexLook(
                                id.derive("index"),
                                IndexLook.Subject.ORDER,
                                order.id().value()))));
            }
            case ReturnStated(var id, Return goods) -> {
                Optional<Return> before = ports.returns()
                        .find(goods.id())
                        .filter(stored -> !stored.asOf().isAfter(goods.asOf()));
                ports.orders()
                        .find(goods.order())
                        .ifPresent(order -> tell(OrderChanges.between(before.orElse(null), goods), order));
                ports.returns().save(goods);
                yield Handled.nothing();
            }
        };
    }

    private void tell(List<Change> changes, Order order) {
        if (changes.isEmpty()) {
            return;
        }
        HouseRules.read(ports, clock.instant())
                .ifPresent(house -> ports.notices()
                        .add(changes.stream()
                                .filter(change -> house.settings().tells(change.event()))
                                .map(change -> planning.plan(
                                        NoticeId.of(order.id(), change.event(), change.occasion()),
                                        change.event(),
                                        order,
                                        change.details(),
                                        null,
                                        house))
                                .toList()));
    }
}
