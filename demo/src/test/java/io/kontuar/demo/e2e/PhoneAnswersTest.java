package io.kontuar.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Customers text the demo shop from the simulator's phones, over a provider that behaves or does not. */
@TestInstance(Lifecycle.PER_CLASS)
class PhoneAnswersTest {
    private static final String ANNA = "+48601000774";
    private static final String JAN = "+48601000215";
    private static final String TOMASZ = "+48601000338";
    private static final String EMMA = "+447400123456";
    private static final String SHOP = "+48732100200";
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration LONG_ENOUGH_FOR_A_SECOND = Duration.ofSeconds(4);

    private KontuarProcess kontuar;
    private Calls phone;

    @BeforeAll
    void open(@TempDir Path data) {
        kontuar = KontuarProcess.demo(data).start();
        phone = new Calls(kontuar);
    }

    @AfterEach
    void mendTheProvider() {
        phone.post("/simulator/faults", Map.of("account", "sms-pl"), 200);
    }

    @AfterAll
    void close() {
        kontuar.close();
    }

    @Test
    void a_phone_that_is_known_asks_where_an_order_is_and_gets_its_tracking_number() {
        texts(ANNA, "gdzie jest zamówienie 88213");
        await().atMost(LIMIT).until(() -> !answers(ANNA).isEmpty());
        assertThat(answers(ANNA)).singleElement().asString().contains("88213", "680012345678901234500042");
    }

    @Test
    void an_answer_the_provider_failed_on_is_unknown_and_is_not_sent_again() {
        phone.post("/simulator/faults", Map.of("account", "sms-pl", "failNext", 1, "failure", "500"), 200);
        Calls admin = Calls.as("admin", kontuar);
        texts(JAN, "gdzie jest zamówienie 88226");
        await().atMost(LIMIT)
                .until(() ->
                        admin.get("/api/admin/health").get("unknownDeliveries").asInt() == 1);
        await().during(LONG_ENOUGH_FOR_A_SECOND)
                .atMost(LIMIT)
                .until(() -> failedSends() == 1 && answers(JAN).isEmpty());
    }

    @Test
    void a_text_that_the_provider_brings_twice_is_answered_once() {
        phone.post("/simulator/faults", Map.of("account", "sms-pl", "duplicates", true), 200);
        texts(TOMASZ, "gdzie jest zamówienie 88118");
        await().atMost(LIMIT).until(() -> !answers(TOMASZ).isEmpty());
        assertThat(exchanges("text again")).isEqualTo(1);
        await().during(LONG_ENOUGH_FOR_A_SECOND)
                .atMost(LIMIT)
                .until(() -> answers(TOMASZ).size() == 1);
    }

    @Test
    void an_order_that_the_back_office_ships_is_told_on_the_phone_once_and_counted_in_the_console() {
        try (Chromium chromium = Chromium.open()) {
            Page office = chromium.page("en-GB");
            office.navigate(kontuar.at("/simulator/orders").toString());
            Locator ship = office.locator("button[data-order='88301'][data-step='ship']");
            ship.click();
            await().atMost(LIMIT).until(() -> !answers(EMMA).isEmpty());
            ship.click();
            assertThat(answers(EMMA))
                    .singleElement()
                    .asString()
                    .startsWith("Wędrowiec: your order 88301 is on its way with DPD.");

            Page console = chromium.page("pl-PL");
            console.navigate(kontuar.at("/notices").toString());
            console.fill("input[name=username]", "marta");
            console.fill("input[name=password]", kontuar.password("marta"));
            console.click("button[type=submit]");
            PlaywrightAssertions.assertThat(console.locator("main, .page").last())
                    .containsText("zamówienie 88301");
            PlaywrightAssertions.assertThat(console.locator("tbody tr").first()).containsText("Wysłane");
        }
        texts(EMMA, "where is my order?");
        await().atMost(LIMIT).until(() -> answers(EMMA).size() == 2);
        assertThat(answers(EMMA).getLast()).contains("88301");
    }

    private void texts(String customer, String words) {
        phone.post("/simulator/api/texts", Map.of("customer", customer, "account", "sms-pl", "text", words), 202);
    }

    /** What the shop's number has sent to this phone. */
    private List<String> answers(String customer) {
        return state(customer)
                .get("texts")
                .valueStream()
                .filter(text -> text.get("from").asString().equals("SHOP"))
                .map(text -> text.get("text").asString())
                .toList();
    }

    private long failedSends() {
        return state(JAN)
                .get("wire")
                .valueStream()
                .filter(exchange -> exchange.get("what").asString().equals("send")
                        && exchange.get("answer").asInt() == 500)
                .count();
    }

    private long exchanges(String what) {
        return state(TOMASZ)
                .get("wire")
                .valueStream()
                .filter(exchange -> exchange.get("what").asString().equals(what))
                .count();
    }

    private JsonNode state(String customer) {
        return phone.get("/simulator/api/state?customer=" + escaped(customer) + "&shop=" + escaped(SHOP));
    }

    private static String escaped(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8);
    }
}
