package io.kontuar.bot.dialogue;

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
import io.kontuar.commerce.Stores;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The shop's ports, asked with {@link Patience}. */
record PatientShop(Orders orders, Returns returns, Stores stores, ShopProfile profile) {
    static PatientShop of(DialoguePorts ports, Patience patience) {
        return new PatientShop(
                new PatientOrders(ports.orders(), patience),
                new PatientReturns(ports.returns(), patience),
                new PatientStores(ports.stores(), patience),
                new PatientProfile(ports.shopProfile(), patience));
    }

    private record PatientOrders(Orders asked, Patience patience) implements Orders {
        @Override
        public void save(Order order) {
            asked.save(order);
        }

        @Override
        public Optional<Order> find(OrderId id) {
            return patience.ask("orders", () -> asked.find(id));
        }

        @Override
        public List<Order> byNumber(String number) {
            return patience.ask("orders", () -> asked.byNumber(number));
        }

        @Override
        public List<Order> ofCustomer(Collection<String> emails, Collection<String> phones, int limit) {
            return patience.ask("orders", () -> asked.ofCustomer(emails, phones, limit));
        }
    }

    private record PatientReturns(Returns asked, Patience patience) implements Returns {
        @Override
        public void save(Return goods) {
            asked.save(goods);
        }

        @Override
        public Optional<Return> find(ReturnId id) {
            return patience.ask("returns", () -> asked.find(id));
        }

        @Override
        public List<Return> ofOrders(Collection<OrderId> orders) {
            return patience.ask("returns", () -> asked.ofOrders(orders));
        }
    }

    private record PatientStores(Stores asked, Patience patience) implements Stores {
        @Override
        public List<Store> all() {
            return patience.ask("stores", asked::all);
        }

        @Override
        public void save(Store store) {
            asked.save(store);
        }

        @Override
        public List<Product> products() {
            return patience.ask("products", asked::products);
        }

        @Override
        public void save(Product product) {
            asked.save(product);
        }

        @Override
        public List<Stock> stock(Sku sku) {
            return patience.ask("stock", () -> asked.stock(sku));
        }

        @Override
        public void save(Stock stock) {
            asked.save(stock);
        }
    }

    private record PatientProfile(ShopProfile asked, Patience patience) implements ShopProfile {
        @Override
        public Optional<Shop> find() {
            return patience.ask("shop", asked::find);
        }

        @Override
        public boolean save(Shop shop) {
            return asked.save(shop);
        }
    }
}
