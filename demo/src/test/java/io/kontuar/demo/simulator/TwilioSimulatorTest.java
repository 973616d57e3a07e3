package io.kontuar.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TwilioSimulatorTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SimulatorServer SERVER = new SimulatorServer();
    private static final AtomicInteger CUSTOMERS = new AtomicInteger();

    private final StubGateway gateway = SERVER.gateway();
    private final String customer = "+486010%05d".formatted(CUSTOMERS.incrementAndGet());

    @AfterEach
    void playWell() {
        faults("\"failNext\": 0");
        gateway.answer(200);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_send_is_answered_201_and_followed_by_signed_callbacks() {
        HttpResponse<String> answer = send(Map.of());

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode message = JSON.readTree(answer.body());
        assertThat(message.get("sid").asString()).matches("SM[0-9a-f]{32}");
        assertThat(message.get("status").asString()).isEqualTo("queued");
        awaitStatuses("queued", "sent", "delivered");
        assertThat(gateway.about(customer))
                .allMatch(webhook -> webhook.isSignedWith(SERVER.callback()))
                .allMatch(webhook -> webhook.url().equals(SERVER.callback()))
                .allMatch(webhook ->
                        message.get("sid").asString().equals(webhook.fields().get("MessageSid")));
    }

    @Test
    void a_text_of_the_shop_lies_on_the_customers_phone_and_gets_its_tick() {
        send(Map.of("Body", "Zażółć gęślą jaźń"));

        await().untilAsserted(() -> assertThat(texts()).singleElement().satisfies(text -> {
            assertThat(text.get("from").asString()).isEqualTo("SHOP");
            assertThat(text.get("text").asString()).isEqualTo("Zażółć gęślą jaźń");
            assertThat(text.get("state").asString()).isEqualTo("ARRIVED");
        }));
    }

    @Test
    void a_customers_text_reaches_the_gateway_signed_and_whole() {
        HttpResponse<String> answer = write("Gdzie jest 88213? + & ą");

        assertThat(answer.statusCode()).isEqualTo(202);
        await().until(() -> gateway.about(customer).size() == 1);
        StubGateway.Webhook webhook = gateway.about(customer).getFirst();
        assertThat(webhook.isSignedWith(SERVER.base() + "/webhooks/sms/sms-pl")).isTrue();
        assertThat(webhook.fields())
                .containsEntry("Body", "Gdzie jest 88213? + & ą")
                .containsEntry("From", customer)
                .containsEntry("To", SimulatorServer.SHOP)
                .containsEntry("NumMedia", "0")
                .containsEntry("FromCity", "");
        await().until(() -> stateOfFirst().equals("ARRIVED"));
    }

    @Test
    void a_text_that_the_gateway_refuses_stays_on_the_phone_with_the_reason() {
        gateway.answer(503);

        write("halo");

        await().until(() -> stateOfFirst().equals("FAILED"));
        assertThat(texts().getFirst().get("detail").asString()).isEqualTo("503");
    }

    @ParameterizedTest
    @CsvSource({
        "To, '', 21604",
        "To, 601000774, 21211",
        "From, +48111111111, 21606",
        "Body, ' ', 21602",
        "StatusCallback, http://example.com/x, 21609",
        "MediaUrl, http://example.com/x.png, 21620",
        "Strange, x, 20001"
    })
    void a_send_that_twilio_would_refuse_is_refused_with_its_code(String field, String value, int code) {
        HttpResponse<String> answer = send(Map.of(field, value));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).get("code").asInt()).isEqualTo(code);
        assertThat(texts()).isEmpty();
    }

    @Test
    void a_send_longer_than_1600_characters_is_refused() {
        assertThat(JSON.readTree(send(Map.of("Body", "a".repeat(1601))).body())
                        .get("code")
                        .asInt())
                .isEqualTo(21617);
    }

    @Test
    void a_wrong_token_is_not_let_in() {
        HttpResponse<String> answer = SERVER.send(Map.of("To", customer), SimulatorServer.SID + ":guess");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(JSON.readTree(answer.body()).get("code").asInt()).isEqualTo(20003);
    }

    @ParameterizedTest
    @CsvSource({"429, 429", "500, 500"})
    void the_next_sends_fail_as_asked_and_then_no_more(String failure, int status) {
        faults("\"failNext\": 2, \"failure\": \"" + failure + "\"");

        assertThat(List.of(send(), send(), send())).containsExactly(status, status, 201);
        await().until(() -> texts().size() == 1);
    }

    @Test
    void a_send_that_hangs_went_out_all_the_same() {
        faults("\"failNext\": 1, \"failure\": \"hang\"");

        assertThat(send()).isEqualTo(500);
        assertThat(gateway.statuses(customer)).containsExactly("queued", "sent", "delivered");
    }

    @Test
    void an_unreachable_phone_is_told_as_undelivered_with_its_code() {
        faults("\"failNext\": 1, \"failure\": \"undelivered\"");

        assertThat(send()).isEqualTo(201);

        awaitStatuses("queued", "sent", "undelivered");
        assertThat(gateway.about(customer).getLast().fields()).containsEntry("ErrorCode", "30003");
    }

    @Test
    void duplicates_bring_every_webhook_twice() {
        faults("\"duplicates\": true");

        send();

        awaitStatuses("queued", "queued", "sent", "sent", "delivered", "delivered");
    }

    @Test
    void reversed_statuses_come_with_the_last_first() {
        faults("\"statuses\": \"reversed\"");

        send();

        awaitStatuses("delivered", "sent", "queued");
    }

    @Test
    void held_statuses_come_when_they_are_let_go() {
        faults("\"statuses\": \"held\"");
        send();
        await().until(() -> stateOfFirst().equals("ARRIVED"));
        assertThat(gateway.about(customer)).isEmpty();

        faults("\"statuses\": \"in-order\"");

        awaitStatuses("queued", "sent", "delivered");
    }

    @Test
    void a_delay_holds_back_the_answer() {
        faults("\"delayMs\": 300");

        long began = System.nanoTime();
        send();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void faults_out_of_bounds_are_refused_with_a_sentence() {
        HttpResponse<String> answer =
                SERVER.post("/simulator/faults", "{\"account\": \"sms-pl\", \"delayMs\": 600000}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("delayMs: expected 0 to 60000, got 600000");
    }

    @Test
    void stop_is_answered_by_the_network_forwarded_and_kept_until_start() {
        write("Stop");
        await().until(() -> gateway.about(customer).size() == 1);

        HttpResponse<String> refused = send(Map.of());
        assertThat(JSON.readTree(refused.body()).get("code").asInt()).isEqualTo(21610);
        assertThat(texts()).extracting(text -> text.get("from").asString()).containsExactly("CUSTOMER", "NETWORK");

        write("START");
        assertThat(send()).isEqualTo(201);
    }

    @Test
    void stop_within_a_sentence_stops_nothing() {
        write("stop please");

        assertThat(send()).isEqualTo(201);
    }

    private int send() {
        return send(Map.of()).statusCode();
    }

    private HttpResponse<String> send(Map<String, String> more) {
        Map<String, String> form = new HashMap<>(Map.of("To", customer));
        form.putAll(more);
        return SERVER.send(form);
    }

    private HttpResponse<String> write(String text) {
        return SERVER.post("/simulator/api/texts", JSON.writeValueAsString(new Writing(customer, "sms-pl", text)));
    }

    private void faults(String settings) {
        HttpResponse<String> answer = SERVER.post("/simulator/faults", "{\"account\": \"sms-pl\", " + settings + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private List<JsonNode> texts() {
        return List.copyOf(JSON.readTree(
                        SERVER.get("/simulator/api/state?shop=%2B48732100200&customer=%2B" + customer.substring(1))
                                .body())
                .get("texts")
                .values());
    }

    private String stateOfFirst() {
        return texts().getFirst().get("state").asString();
    }

    private void awaitStatuses(String... expected) {
        await().untilAsserted(() -> assertThat(gateway.statuses(customer)).containsExactly(expected));
    }

    record Writing(String customer, String account, String text) {}
}
