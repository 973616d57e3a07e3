package io.kontuar.gateway.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.channel.Secret;
import io.kontuar.commerce.Money;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.OrderNews;
import io.kontuar.commerce.OrderNews.OrderStated;
import io.kontuar.commerce.OrderNews.ReturnStated;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.ReturnStatus;
import io.kontuar.commerce.ShipmentStatus;
import io.kontuar.gateway.GatewayTestApplication;
import io.kontuar.gateway.RecordingLanes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.unit.DataSize;

@SpringBootTest(
        classes = GatewayTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kontuar.orders.token=" + OrdersGatewayTest.TOKEN,
            "kontuar.orders.limit=64KB",
            "kontuar.sms.reading.every=1h"
        })
class OrdersGatewayTest {
    static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private static final String ORDER = """
            {"source": "shop", "id": "88213", "number": "88213", "channel": "web-shop", "placedAt": "2026-11-20T10:00:00Z",
             "status": "shipped", "customer": {"name": "Anna", "email": "Anna@Example.com", "phone": "+48601000774"},
             "lines": [{"sku": "TS-101", "name": "Boots", "quantity": 1, "price": {"minor": 38900, "currency": "PLN"}}],
             "shipments": [{"carrier": "InPost", "tracking": "6900", "status": "in-transit", "expectedOn": "2026-11-22",
                            "asOf": "2026-11-21T09:00:00+01:00"}],
             "total": {"minor": 38900, "currency": "PLN"}, "asOf": "2026-11-21T10:00:00Z"}""";
    private static final String RETURN = """
            {"source": "shop", "id": "R-1", "order": "88213", "orderNumber": "88213", "channel": "store", "store": "krakow-1",
             "lines": [], "reason": "too small", "status": "refunded", "refund": {"minor": 38900, "currency": "PLN"},
             "openedAt": "2026-11-20T10:00:00Z", "asOf": "2026-11-21T10:00:00Z"}""";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingLanes lanes;

    @BeforeEach
    void begin() {
        lanes.forget();
    }

    private HttpResponse<String> post(@Nullable String token, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/webhooks/orders"))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void what_a_shop_states_is_on_the_lane_before_it_is_answered_and_the_same_again_is_the_same_command()
            throws Exception {
        String body = "{\"orders\": [" + ORDER + "], \"returns\": [" + RETURN + "]}";
        assertThat(post(TOKEN, body).statusCode()).isEqualTo(202);
        assertThat(post(TOKEN, body).body()).isEqualTo("taken: 2\n");
        assertThat(lanes.sent(OrderStated.class))
                .hasSize(2)
                .extracting(OrderStated::id)
                .containsOnly(lanes.sent(OrderStated.class).getFirst().id());
        Order order = lanes.sent(OrderStated.class).getFirst().stated();
        assertThat(order.id()).isEqualTo(new OrderId("shop:88213"));
        assertThat(order.status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(order.email()).isEqualTo("anna@example.com");
        assertThat(order.total()).isEqualTo(new Money(38900, "PLN"));
        assertThat(order.shipments().getFirst().status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
        assertThat(order.shipments().getFirst().asOf()).isEqualTo(Instant.parse("2026-11-21T08:00:00Z"));
        ReturnStated goods = lanes.sent(ReturnStated.class).getFirst();
        assertThat(goods.stated().status()).isEqualTo(ReturnStatus.REFUNDED);
        assertThat(goods.key()).isEqualTo("shop:88213");
    }

    @Test
    void who_does_not_show_the_token_is_refused_and_leaves_no_trace() throws Exception {
        assertThat(post(null, "{\"orders\": [" + ORDER + "]}").statusCode()).isEqualTo(401);
        assertThat(post(TOKEN + "x", "{\"orders\": [" + ORDER + "]}").statusCode())
                .isEqualTo(401);
        assertThat(lanes.sent(OrderNews.class)).isEmpty();
    }

    @Test
    void without_a_token_of_its_own_there_is_no_such_address_and_a_short_one_stops_the_start() {
        assertThat(new OrdersSettings(null, DataSize.ofMegabytes(1)).secret()).isEmpty();
        assertThatThrownBy(() -> new OrdersSettings(new Secret("short"), DataSize.ofMegabytes(1)))
                .hasMessage("kontuar.orders.token: expected at least 32 characters, got 5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "status": "shipped"        | "status": "lost"             | orders[0].status: expected one of
            "phone": "+48601000774"    | "phone": "601000774"         | orders[0].customer.phone: expected a number in E.164
            "quantity": 1              | "quantity": 0                | orders[0].lines[0].quantity: expected a whole number
            "quantity": 1              | "quantity": 1.5              | orders[0].lines[0].quantity: expected a whole number
            "currency": "PLN"}, "asOf" | "currency": "XXZ"}, "asOf"   | orders[0].total.currency: expected an ISO 4217 code
            "expectedOn": "2026-11-22" | "expectedOn": "22.11."       | orders[0].shipments[0].expectedOn: expected a day
            "asOf": "2026-11-21T10     | "at": "2026-11-21T10         | orders[0].asOf: expected a text
            "id": "88213"              | "id": " "                    | orders[0].id: expected a text of 1 to 100
            "lines": [                 | "lines": "none", "other": [  | orders[0].lines: expected a list
            """)
    void nonsense_is_refused_by_its_name_and_nothing_of_the_request_is_taken(String good, String bad, String said)
            throws Exception {
        assertThat(ORDER).contains(good.strip());
        HttpResponse<String> answer = post(
                TOKEN,
                "{\"orders\": [" + ORDER.replace(good.strip(), bad.strip()) + "], \"returns\": [" + RETURN + "]}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith(said.strip());
        assertThat(lanes.sent(OrderNews.class)).isEmpty();
    }

    @Test
    void what_is_no_statement_too_large_or_cannot_be_kept_now_is_said_so() throws Exception {
        assertThat(post(TOKEN, "{}").body()).isEqualTo("body: expected orders or returns, got neither\n");
        assertThat(post(TOKEN, "order").statusCode()).isEqualTo(400);
        assertThat(post(TOKEN, " ".repeat(70_000)).statusCode()).isEqualTo(413);
        lanes.goAway();
        assertThat(post(TOKEN, "{\"orders\": [" + ORDER + "]}").statusCode()).isEqualTo(503);
    }
}
