package io.kontuar.console.fakes;

import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.Orders;
import io.kontuar.commerce.Product;
import io.kontuar.commerce.Return;
import io.kontuar.commerce.ReturnId;
import io.kontuar.commerce.Returns;
import io.kontuar.commerce.Sku;
import io.kontuar.commerce.Stock;
import io.kontuar.commerce.Store;
import io.kontuar.commerce.Stores;
import io.kontuar.contact.ContactId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.search.StoreWalk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Purchases, returns and stores in memory. */
public final class MemoryCommerce implements Orders, Stores, StoreWalk {
    private final List<Order> orders = new ArrayList<>();
    private final List<Store> stores = new ArrayList<>();
    public final MemoryReturns returns = new MemoryReturns();

    @Override
    public void save(Order order) {
        orders.add(order);
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return orders.stream().filter(order -> order.id().equals(id)).findFirst();
    }

    @Override
    public List<OrderId> orders(@Nullable OrderId after, int limit) {
        return orders.stream()
                .map(Order::id)
                .filter(id -> after == null || id.value().compareTo(after.value()) > 0)
                .sorted(Comparator.comparing(OrderId::value))
                .limit(limit)
                .toList();
    }

    @Override
    public List<ConversationId> conversations(@Nullable ConversationId after, int limit) {
        return List.of();
    }

    @Override
    public List<ContactId> contacts(@Nullable ContactId after, int limit) {
        return List.of();
    }

    @Override
    public List<Order> byNumber(String number) {
        return List.of();
    }

    @Override
    public List<Order> ofCustomer(Collection<String> emails, Collection<String> phones, int limit) {
        return orders.stream()
                .filter(order -> emails.contains(String.valueOf(order.email()))
                        || phones.contains(String.valueOf(order.phone())))
                .toList();
    }

    @Override
    public List<Store> all() {
        return stores;
    }

    @Override
    public void save(Store store) {
        stores.add(store);
    }

    @Override
    public List<Product> products() {
        return List.of();
    }

    @Override
    public void save(Product product) {}

    @Override
    public List<Stock> stock(Sku sku) {
        return List.of();
    }

    @Override
    public void save(Stock stock) {}

    /** Returns in memory. */
    public static final class MemoryReturns implements Returns {
        private final List<Return> returns = new ArrayList<>();

        @Override
        public void save(Return goods) {
            returns.add(goods);
        }

        @Override
        public Optional<Return> find(ReturnId id) {
            return returns.stream().filter(goods -> goods.id().equals(id)).findFirst();
        }

        @Override
        public List<Return> ofOrders(Collection<OrderId> orders) {
            return returns.stream()
                    .filter(goods -> orders.contains(goods.order()))
                    .toList();
        }
    }
}
