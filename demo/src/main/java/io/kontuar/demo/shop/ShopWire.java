package io.kontuar.demo.shop;

import io.kontuar.commerce.Money;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderLine;
import io.kontuar.commerce.Return;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.StoreId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Posts statements to Kontuar's address for them, as docs/notices.md describes it. */
public final class ShopWire implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final Supplier<URI> here;
    private final String token;

    /** @param here where Kontuar answers, asked for at each use */
    public ShopWire(Supplier<URI> here, String token) {
        this.here = here;
        this.token = token;
    }

    void state(Order order) {
        post(Map.of("orders", List.of(of(order))));
    }

    void state(Return goods) {
        post(Map.of("returns", List.of(of(goods))));
    }

    private void post(Map<String, Object> body) {
        HttpRequest request = HttpRequest.newBuilder(here.get().resolve("/webhooks/orders"))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 202) {
                throw new IllegalArgumentException(
                        answer.statusCode() + " " + answer.body().strip());
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("Kontuar does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalArgumentException("interrupted before Kontuar answered", e);
        }
    }

    private static Map<String, Object> of(Order order) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("source", order.source());
        told.put("id", outer(order.id().value()));
        told.put("number", order.number());
        told.put("channel", code(order.channel()));
        told.put("placedAt", order.placedAt().toString());
        told.put("status", code(order.status()));
        Map<String, Object> customer = new LinkedHashMap<>();
        put(customer, "name", order.customerName());
        put(customer, "email", order.email());
        put(customer, "phone", order.phone());
        told.put("customer", customer);
        put(told, "store", value(order.store()));
        told.put("lines", order.lines().stream().map(ShopWire::of).toList());
        told.put("shipments", order.shipments().stream().map(ShopWire::of).toList());
        told.put("total", of(order.total()));
        told.put("asOf", order.asOf().toString());
        return told;
    }

    private static Map<String, Object> of(Return goods) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("source", "shop");
        told.put("id", outer(goods.id().value()));
        told.put("order", outer(goods.order().value()));
        told.put("orderNumber", goods.orderNumber());
        told.put("channel", code(goods.channel()));
        put(told, "store", value(goods.store()));
        told.put("lines", goods.lines().stream().map(ShopWire::of).toList());
        told.put("reason", goods.reason());
        told.put("status", code(goods.status()));
        told.put("refund", of(goods.refund()));
        told.put("openedAt", goods.openedAt().toString());
        told.put("asOf", goods.asOf().toString());
        return told;
    }

    private static Map<String, Object> of(OrderLine line) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("sku", line.sku().value());
        told.put("name", line.name());
        put(told, "variant", line.variant());
        told.put("quantity", line.quantity());
        told.put("price", of(line.price()));
        return told;
    }

    private static Map<String, Object> of(Shipment parcel) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("carrier", parcel.carrier());
        told.put("tracking", parcel.trackingNumber());
        told.put("status", code(parcel.status()));
        put(
                told,
                "expectedOn",
                parcel.expectedOn() == null ? null : parcel.expectedOn().toString());
        told.put("asOf", parcel.asOf().toString());
        return told;
    }

    private static Map<String, Object> of(Money money) {
        return Map.of("minor", money.minor(), "currency", money.currency());
    }

    /** The id as the shop itself knows it. */
    private static String outer(String id) {
        return id.startsWith("shop:") ? id.substring("shop:".length()) : id;
    }

    private static @Nullable String value(@Nullable StoreId store) {
        return store == null ? null : store.value();
    }

    private static void put(Map<String, Object> told, String name, @Nullable Object value) {
        if (value != null) {
            told.put(name, value);
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void close() {
        http.close();
    }
}
