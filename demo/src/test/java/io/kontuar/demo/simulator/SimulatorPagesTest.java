package io.kontuar.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulatorPagesTest {
    private static final SimulatorServer SERVER = new SimulatorServer();
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/simulator/assets/[^\"]+)\"");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/simulator",
                "/simulator/",
                "/simulator/shop",
                "/simulator/call",
                "/simulator/mail",
                "/simulator/orders"
            })
    void a_page_brings_all_it_names_and_runs_no_script_of_its_own(String path) {
        HttpResponse<String> page = SERVER.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)").doesNotContainPattern(" on[a-z]+=\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self';");
        for (Matcher asset = ASSET.matcher(page.body()); asset.find(); ) {
            assertThat(SERVER.get(asset.group(1)).statusCode())
                    .as(asset.group(1))
                    .isEqualTo(200);
        }
    }

    @Test
    void a_page_speaks_the_language_asked_for_then_the_browsers_then_english() {
        assertThat(SERVER.get("/simulator/shop?lang=ro").body()).contains("<html lang=\"ro\"");
        assertThat(SERVER.get("/simulator/shop", "Accept-Language", "pl-PL,pl;q=0.9")
                        .body())
                .contains("<html lang=\"pl\"");
        assertThat(SERVER.get("/simulator?lang=%22%3E", "Accept-Language", "fr").body())
                .contains("<html lang=\"en\"");
    }

    @Test
    void the_shop_embeds_the_widget_by_one_tag() {
        assertThat(SERVER.get("/simulator/shop?lang=pl").body())
                .containsOnlyOnce("src=\"/widget/kontuar.js\"")
                .contains("data-site=\"web-main\"")
                .doesNotContain("data-identity");
        assertThat(SERVER.get("/simulator/shop?site=web-forms").body()).contains("data-site=\"web-forms\"");
        assertThat(SERVER.get("/simulator/shop?site=%22%3E%3Cscript%3E").body()).contains("data-site=\"web-main\"");
    }

    @Test
    void the_shelf_holds_goods_and_hints_in_the_language() {
        JsonNode shelf = new JsonMapper()
                .readTree(SERVER.get("/simulator/api/shop?lang=pl").body());

        assertThat(shelf.get("goods").get(0).get("type").asString()).isEqualTo("Buty trailowe");
        assertThat(shelf.get("goods").size()).isGreaterThan(35);
        assertThat(shelf.get("hints").get(0).get("order").asString()).isEqualTo("88213");
    }

    @Test
    void the_phone_knows_the_customers_and_the_shops_numbers_and_no_secret() {
        String people = SERVER.get("/simulator/api/people").body();

        assertThat(people)
                .contains("Anna Nowicka", "+48732100200")
                .doesNotContain(SimulatorServer.TOKEN.reveal(), SimulatorServer.SID);
    }

    @Test
    void nothing_new_is_answered_without_a_body() {
        String state = "/simulator/api/state?customer=%2B48601000999&shop=%2B48732100200";
        long revision = new JsonMapper()
                .readTree(SERVER.get(state).body())
                .get("revision")
                .asLong();

        assertThat(SERVER.get(state + "&after=" + revision).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded"})
    void what_comes_through_a_proxy_is_refused(String header) {
        assertThat(SERVER.get("/simulator", header, "127.0.0.1").statusCode()).isEqualTo(403);
    }

    @Test
    void a_page_of_another_site_is_refused() {
        assertThat(SERVER.get("/simulator/api/people", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }
}
