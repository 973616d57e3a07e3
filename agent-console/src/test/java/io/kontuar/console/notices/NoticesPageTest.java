package io.kontuar.console.notices;

import static io.kontuar.console.fakes.World.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.console.Browser;
import io.kontuar.console.Browser.Answer;
import io.kontuar.console.RunningConsole;
import io.kontuar.console.fakes.World;
import io.kontuar.notice.NoticeSamples;
import io.kontuar.notice.NoticeState;
import io.kontuar.staff.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What supervisors see of notices and administrators decide about them. */
class NoticesPageTest {
    private RunningConsole console;
    private Browser marta;
    private Browser admin;

    @BeforeEach
    void start() {
        console = RunningConsole.over(new World().withShop());
        console.hire("marta", Role.SUPERVISOR, ORDERS);
        console.hire("admin", Role.ADMIN);
        console.world.shop.save(
                new ChannelAccount(
                        new ChannelAccountId("sms-main"), ChannelKind.SMS, "SMS", "+48500", true, Map.of(), 0),
                Map.of());
        marta = console.signedIn("marta");
        admin = console.signedIn("admin");
    }

    @AfterEach
    void stop() {
        console.close();
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "on",
                List.of("shipped", "ready-for-pickup"),
                "ways",
                List.of(Map.of("account", "sms-main", "perSecond", 10)),
                "quietFrom",
                "21:00",
                "quietTo",
                "08:00",
                "quietClock",
                "customers",
                "validHours",
                24,
                "texts",
                Map.of("shipped/pl", "Jedzie! {order}", "shipped/en", " "),
                "version",
                0);
    }

    private Answer refused(String field, Object value) {
        Map<String, Object> body = new HashMap<>(settings());
        body.put(field, value);
        return admin.put("/api/notices/settings", body);
    }

    @Test
    void an_administrator_decides_and_a_supervisor_reads_it_with_the_shipped_words() {
        assertThat(marta.put("/api/notices/settings", settings()).status()).isEqualTo(403);
        Answer saved = admin.put("/api/notices/settings", settings());
        assertThat(saved.status()).isEqualTo(200);
        JsonNode read = marta.get("/api/notices/settings").json();
        assertThat(read.path("on").values()).extracting(JsonNode::asString).contains("ready-for-pickup");
        assertThat(read.path("texts").path("shipped/pl").asString()).isEqualTo("Jedzie! {order}");
        assertThat(read.path("texts").has("shipped/en"))
                .as("emptied: the shipped one again")
                .isFalse();
        assertThat(read.path("shipped").path("refunded/ro").asString()).contains("{amount}");
        assertThat(read.path("accounts").path(0).path("usual").asInt()).isEqualTo(10);
        assertThat(admin.put("/api/notices/settings", settings()).status())
                .as("of a version that is gone")
                .isEqualTo(409);
    }

    @Test
    void nonsense_is_refused_by_name() {
        assertThat(refused("on", List.of("lost")).text()).contains("on: expected one of shipped");
        assertThat(refused("quietFrom", "25:00").text()).contains("quietFrom");
        assertThat(refused("validHours", 0).text()).contains("validHours: expected a whole number from 1 to 168");
        assertThat(refused("ways", List.of(Map.of("account", "nobody", "perSecond", 1)))
                        .text())
                .contains("ways.account");
        assertThat(refused("ways", List.of(Map.of("account", "sms-main", "perSecond", 0)))
                        .text())
                .contains("ways.perSecond: expected a whole number from 1 to 1000");
        assertThat(refused("texts", Map.of("shipped/pl", "{order} {day}")).text())
                .contains("texts shipped/pl: expected only {shop}, {order}, {carrier}, got {day}");
        assertThat(refused("texts", Map.of("shipped/xx", "{order}")).text()).contains("shipped/xx");
    }

    @Test
    void notices_are_counted_and_the_latest_listed_without_anybodys_address() {
        var now = console.world.clock.instant();
        console.world.notices.add(List.of(
                NoticeSamples.notice("shop:1", NoticeState.SENT, now),
                NoticeSamples.notice("shop:2", NoticeState.HELD, now)));
        Answer read = marta.get("/api/notices");
        assertThat(read.json().path("counts").size()).isEqualTo(2);
        assertThat(read.json().path("latest").path(0).path("order").asString()).isEqualTo("88213");
        assertThat(read.text()).doesNotContain("+48601000001");
    }

    @Test
    void a_broadcast_is_begun_once_and_stopped() {
        Map<String, Object> strike = Map.of(
                "id",
                "strike",
                "event",
                "delayed",
                "carrier",
                "InPost",
                "statuses",
                List.of("shipped"),
                "day",
                "2026-11-27");
        assertThat(marta.post("/api/notices/broadcasts", strike).status())
                .as("by no account yet")
                .isEqualTo(409);
        admin.put("/api/notices/settings", settings());
        assertThat(marta.post("/api/notices/audience", strike)
                        .json()
                        .path("orders")
                        .asInt())
                .isZero();
        assertThat(marta.post("/api/notices/broadcasts", strike).status()).isEqualTo(201);
        assertThat(marta.post("/api/notices/broadcasts", strike).status()).isEqualTo(201);
        JsonNode all = marta.get("/api/notices/broadcasts").json().path("broadcasts");
        assertThat(all.size()).isEqualTo(1);
        assertThat(all.path(0).path("by").asString()).isEqualTo("MARTA");
        assertThat(marta.post("/api/notices/broadcasts/strike/stop", Map.of())
                        .json()
                        .path("stage")
                        .asString())
                .isEqualTo("stopped");
        assertThat(marta.post("/api/notices/broadcasts/nothing/stop", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void a_broadcast_to_everybody_is_refused() {
        admin.put("/api/notices/settings", settings());
        Answer everybody =
                marta.post("/api/notices/broadcasts", Map.of("event", "delayed", "statuses", List.of("shipped")));
        assertThat(everybody.status()).isEqualTo(400);
        assertThat(everybody.text()).contains("expected a store or a carrier, got neither");
        assertThat(marta.post(
                                "/api/notices/broadcasts",
                                Map.of("event", "refunded", "carrier", "InPost", "statuses", List.of("shipped")))
                        .status())
                .isEqualTo(400);
    }
}
