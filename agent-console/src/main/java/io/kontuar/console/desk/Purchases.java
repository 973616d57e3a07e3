package io.kontuar.console.desk;

import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Verification;
import io.kontuar.commerce.Money;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.Orders;
import io.kontuar.commerce.Return;
import io.kontuar.commerce.ReturnStatus;
import io.kontuar.commerce.Returns;
import io.kontuar.contact.ContactAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What was bought and returned under a customer's addresses, and what that sums up to. */
record Purchases(List<Order> orders, List<Return> returns, Set<OrderId> proven) {
    private static final int MOST_ORDERS = 200;

    static Purchases of(List<ContactAddress> addresses, Orders orders, Returns returns) {
        Set<String> emails = values(addresses, address -> address.address().channel() == ChannelKind.EMAIL);
        Set<String> phones = values(addresses, Purchases::isPhone);
        if (emails.isEmpty() && phones.isEmpty()) {
            return new Purchases(List.of(), List.of(), Set.of());
        }
        List<Order> found = orders.ofCustomer(emails, phones, MOST_ORDERS);
        Set<String> vouchedFor = values(
                addresses,
                address -> !address.shared() && address.verification().atLeast(Verification.CHANNEL_VERIFIED));
        Set<OrderId> proven = found.stream()
                .filter(order -> vouchedFor.contains(order.email()) || vouchedFor.contains(order.phone()))
                .map(Order::id)
                .collect(Collectors.toSet());
        List<Return> back = found.isEmpty()
                ? List.of()
                : returns.ofOrders(found.stream().map(Order::id).toList());
        return new Purchases(found, back, proven);
    }

    /** Net of refunds that were paid; cancelled orders count nothing. */
    List<MoneyView> value() {
        TreeMap<String, Long> sums = new TreeMap<>();
        orders.stream()
                .filter(order -> order.status() != OrderStatus.CANCELLED)
                .map(Order::total)
                .forEach(total -> add(sums, total, 1));
        returns.stream()
                .filter(goods -> goods.status() == ReturnStatus.REFUNDED)
                .map(Return::refund)
                .forEach(refund -> add(sums, refund, -1));
        return sums.entrySet().stream()
                .map(entry -> new MoneyView(entry.getValue(), entry.getKey()))
                .toList();
    }

    int returnedPercent() {
        long returned = returns.stream().map(Return::order).distinct().count();
        return orders.isEmpty() ? 0 : (int) Math.round(100.0 * returned / orders.size());
    }

    Optional<Instant> lastPurchaseAt() {
        return orders.stream().map(Order::placedAt).max(Instant::compareTo);
    }

    private static void add(TreeMap<String, Long> sums, Money money, int sign) {
        sums.merge(money.currency(), sign * money.minor(), Long::sum);
    }

    private static boolean isPhone(ContactAddress address) {
        return switch (address.address().channel()) {
            case SMS, WHATSAPP, VOICE -> address.address().value().startsWith("+");
            case EMAIL, WEB_CHAT -> false;
        };
    }

    private static Set<String> values(Collection<ContactAddress> addresses, Predicate<ContactAddress> which) {
        return addresses.stream()
                .filter(which)
                .map(address -> address.address().value())
                .collect(Collectors.toSet());
    }
}
