package io.kontuar.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.console.Browser;
import io.kontuar.console.Browser.Answer;
import io.kontuar.console.RunningConsole;
import io.kontuar.console.fakes.World;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetUpTest {
    private static final Map<String, Object> SHOP = Map.of(
            "shopName", "Zielony Koszyk",
            "zone", "Europe/Warsaw",
            "currency", "PLN",
            "languages", List.of("pl", "en"),
            "phoneRegion", "PL",
            "login", "Anna",
            "name", "Anna Nowak",
            "password", "a long enough one");

    private RunningConsole console;

    @BeforeEach
    void start() {
        console = RunningConsole.over(new World(), "kontuar.public-url=http://shop.example");
    }

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void the_printed_link_sets_up_shop_and_administrator_and_signs_in() {
        Browser browser = console.browser();
        String path = path();
        assertThat(browser.get("/api" + path).status()).isEqualTo(204);
        Answer me = browser.post("/api" + path, SHOP);

        assertThat(me.json().path("login").asString()).isEqualTo("anna");
        assertThat(me.json().path("role").asString()).isEqualTo("admin");
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
        assertThat(browser.get("/api/shop").json().path("name").asString()).isEqualTo("Zielony Koszyk");
        assertThat(console.world.queues.find(FirstSetUp.GENERAL)).isPresent();
        assertThat(console.world.shop.find(new ChannelAccountId("web-main"))).isPresent();
    }

    @Test
    void the_link_works_once_and_no_other_is_made_when_somebody_works_here() {
        String path = path();
        String another = path();
        assertThat(console.browser().post("/api" + path, SHOP).status()).isEqualTo(200);

        assertThat(console.browser().post("/api" + path, SHOP).status()).isEqualTo(404);
        assertThat(console.browser().post("/api" + another, SHOP).status()).isEqualTo(404);
        assertThat(console.bean(FirstSetUp.class).link()).isEmpty();
    }

    @Test
    void a_mistake_in_the_form_names_the_field_and_leaves_the_link_good() {
        String path = path();
        Map<String, String> mistakes = Map.of(
                "zone", "Mars/Olympus",
                "currency", "PLX",
                "phoneRegion", "Poland",
                "password", "short",
                "login", "with blanks",
                "shopName", "");
        mistakes.forEach((field, value) -> {
            Map<String, Object> body = new TreeMap<>(SHOP);
            body.put(field, value);
            Answer answer = console.browser().post("/api" + path, body);
            assertThat(answer.status()).as(field).isEqualTo(400);
            assertThat(answer.json().path("detail").asString()).startsWith(field + ":");
        });
        assertThat(console.browser().post("/api" + path, SHOP).status()).isEqualTo(200);
    }

    private String path() {
        URI link = console.bean(FirstSetUp.class).link().orElseThrow();
        assertThat(link.toString()).startsWith("http://shop.example/set-up/");
        return link.getPath();
    }
}
