package io.kontuar.gateway.orders;

import io.kontuar.commerce.Money;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.OrderLine;
import io.kontuar.commerce.OrderNews;
import io.kontuar.commerce.OrderNews.OrderStated;
import io.kontuar.commerce.OrderNews.ReturnStated;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.Return;
import io.kontuar.commerce.ReturnId;
import io.kontuar.commerce.ReturnStatus;
import io.kontuar.commerce.SalesChannel;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.ShipmentStatus;
import io.kontuar.commerce.Sku;
import io.kontuar.commerce.StoreId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads what docs/notices.md describes: a list of orders and one of returns, each as a whole. */
final class StatementReader {
    /** The most statements of one kind in one request. */
    static final int MOST = 500;

    private static final int ID = 100;
    private static final int NAME = 200;
    private static final int MOST_LINES = 500;
    private static final int MOST_PARCELS = 50;
    private static final long MOST_MONEY = 100_000_000_000L;

    private StatementReader() {}

    static List<OrderNews> read(JsonNode body) throws NotReadable {
        Member root = new Member("", body);
        List<OrderNews> news = new ArrayList<>();
        news.addAll(root.at("orders").list(MOST, member -> OrderStated.of(order(member))));
        news.addAll(root.at("returns").list(MOST, member -> ReturnStated.of(goods(member))));
        if (news.isEmpty()) {
            throw new NotReadable("body", "orders or returns", "neither");
        }
        return news;
    }

    private static Order order(Member order) throws NotReadable {
        String source = source(order);
        Member customer = order.at("customer");
        return new Order(
                orderId(source, order.at("id")),
                source,
                order.at("channel").oneOf(SalesChannel.class),
                order.at("number").text(ID),
                order.at("placedAt").moment(),
                order.at("status").oneOf(OrderStatus.class),
                customer.at("name").optionalText(NAME),
                customer.at("email").optional(StatementReader::email),
                customer.at("phone").optional(StatementReader::phone),
                order.at("store").optional(StatementReader::store),
                order.at("lines").list(MOST_LINES, StatementReader::line),
                order.at("shipments").list(MOST_PARCELS, StatementReader::shipment),
                money(order.at("total")),
                order.at("asOf").moment());
    }

    private static Return goods(Member goods) throws NotReadable {
        String source = source(goods);
        return new Return(
                new ReturnId(source + ":" + goods.at("id").text(ID)),
                orderId(source, goods.at("order")),
                goods.at("orderNumber").text(ID),
                goods.at("channel").oneOf(SalesChannel.class),
                goods.at("store").optional(StatementReader::store),
                goods.at("lines").list(MOST_LINES, StatementReader::line),
                goods.at("reason").text(NAME),
                goods.at("status").oneOf(ReturnStatus.class),
                money(goods.at("refund")),
                goods.at("refundDueOn").optional(Member::day),
                goods.at("openedAt").moment(),
                goods.at("asOf").moment());
    }

    private static String source(Member statement) throws NotReadable {
        Member source = statement.at("source");
        String name = source.text(20);
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw source.wrong("a-z, 0-9 and hyphens, such as 'shop'");
        }
        return name;
    }

    private static OrderId orderId(String source, Member id) throws NotReadable {
        return new OrderId(source + ":" + id.text(ID));
    }

    private static String email(Member email) throws NotReadable {
        String text = email.text(NAME).toLowerCase(Locale.ROOT);
        if (!text.matches("[^@\\s]+@[^@\\s]+")) {
            throw email.wrong("an e-mail address");
        }
        return text;
    }

    private static String phone(Member phone) throws NotReadable {
        String text = phone.text(20);
        if (!text.matches("\\+[1-9][0-9]{5,14}")) {
            throw phone.wrong("a number in E.164, such as +48601000001");
        }
        return text;
    }

    private static StoreId store(Member store) throws NotReadable {
        return new StoreId(store.text(ID));
    }

    private static OrderLine line(Member line) throws NotReadable {
        return new OrderLine(
                new Sku(line.at("sku").text(ID)),
                line.at("name").text(NAME),
                line.at("variant").optionalText(NAME),
                (int) line.at("quantity").number(1, 100_000),
                money(line.at("price")));
    }

    private static Shipment shipment(Member parcel) throws NotReadable {
        return new Shipment(
                parcel.at("carrier").text(60),
                parcel.at("tracking").text(ID),
                parcel.at("status").oneOf(ShipmentStatus.class),
                parcel.at("expectedOn").optional(Member::day),
                parcel.at("deliveredAt").optional(Member::moment),
                parcel.at("asOf").moment());
    }

    private static Money money(Member money) throws NotReadable {
        Member currency = money.at("currency");
        String code = currency.text(3);
        if (java.util.Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(code))) {
            throw currency.wrong("an ISO 4217 code");
        }
        return new Money(money.at("minor").number(0, MOST_MONEY), code);
    }
}
