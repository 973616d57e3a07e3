package io.kontuar.commerce;

import io.kontuar.lane.CommandId;
import io.kontuar.lane.DerivedId;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneMessage;

/** What one of the shop's systems states of an order; travels on the lane {@code orders}, in order per order. */
public sealed interface OrderNews extends LaneMessage {
    Lane<OrderNews> LANE = new Lane<>("orders", OrderNews.class);

    /** The order concerned. */
    OrderId order();

    @Override
    default String key() {
        return order().value();
    }

    /** The order as it is now. */
    record OrderStated(CommandId id, Order stated) implements OrderNews {
        @Override
        public OrderId order() {
            return stated.id();
        }

        public static OrderStated of(Order order) {
            return new OrderStated(
                    idOf("order", order.id().value(), order.asOf().toString()), order);
        }
    }

    /** A return as it is now. */
    record ReturnStated(CommandId id, Return stated) implements OrderNews {
        @Override
        public OrderId order() {
            return stated.order();
        }

        public static ReturnStated of(Return goods) {
            return new ReturnStated(
                    idOf("return", goods.id().value(), goods.asOf().toString()), goods);
        }
    }

    private static CommandId idOf(String what, String id, String asOf) {
        return new CommandId(DerivedId.of("news", what, id, asOf));
    }
}
