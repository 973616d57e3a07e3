package io.kontuar.demo.shop;

import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.Orders;
import io.kontuar.commerce.Product;
import io.kontuar.commerce.Return;
import io.kontuar.commerce.ReturnId;
import io.kontuar.commerce.Returns;
import io.kontuar.commerce.Shop;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.commerce.Sku;
import io.kontuar.commerce.Stock;
import io.kontuar.commerce.Store;
import io.kontuar.commerce.StoreId;
import io.kontuar.commerce.Stores;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The ports of commerce, kept in maps. */
final class InMemoryCommerce {
    final AtomicReference<@Nullable Shop> shop = new AtomicReference<>();
    final Map<OrderId, Order> orders = new ConcurrentHashMap<>();
    final Map<ReturnId, Return> returns = new ConcurrentHashMap<>();
    final Map<StoreId, Store> stores = new ConcurrentHashMap<>();
    final Map<Sku, Product> products = new ConcurrentHashMap<>();
    final Map<String, Stock> stock = new ConcurrentHashMap<>();

    ShopProfile profile() {
        return new ShopProfile() {
            @Override
            public Optional<Shop> find() {
                return Optional.ofNullable(shop.get());
            }

            @Override
            public boolean save(Shop next) {
                shop.set(next);
                return true;
            }
        };
    }

    Orders orders() {
        return new Orders() {
            @Override
            public void save(Order order) {
                orders.put(order.id(), order);
            }

            @Override
            public Optional<Order> find(OrderId id) {
                return Optional.ofNullable(orders.get(id));
            }

            @Override
            public List<Order> byNumber(String number) {
                return orders.values().stream()
                        .filter(order -> Orders.normalNumber(order.number()).equals(Orders.normalNumber(number)))
                        .toList();
            }

            @Override
            public List<Order> ofCustomer(Collection<String> emails, Collection<String> phones, int limit) {
                return orders.values().stream()
                        .filter(order -> emails.contains(order.email()) || phones.contains(order.phone()))
                        .limit(limit)
                        .toList();
            }
        };
    }

    Returns returns() {
        return new Returns() {
            @Override
            public void save(Return goods) {
                returns.put(goods.id(), goods);
            }

            @Override
            public Optional<Return> find(ReturnId id) {
                return Optional.ofNullable(returns.get(id));
            }

            @Override
            public List<Return> ofOrders(Collection<OrderId> ids) {
                return returns.values().stream()
                        .filter(goods -> ids.contains(goods.order()))
                        .toList();
            }
        };
    }

    Stores stores() {
        return new Stores() {
            @Override
            public List<Store> all() {
                return new ArrayList<>(stores.values());
            }

            @Override
            public void save(Store store) {
                stores.put(store.id(), store);
            }

            @Override
            public List<Product> products() {
                return new ArrayList<>(products.values());
            }

            @Override
            public void save(Product product) {
                products.put(product.sku(), product);
            }

            @Override
            public List<Stock> stock(Sku sku) {
                return stock.values().stream()
                        .filter(one -> one.sku().equals(sku))
                        .toList();
            }

            @Override
            public void save(Stock one) {
                stock.put(one.sku().value() + "@" + one.store().value(), one);
            }
        };
    }
}
