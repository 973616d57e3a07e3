package io.kontuar.console.knowledge;

import static io.kontuar.console.fakes.World.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.console.Browser;
import io.kontuar.console.Browser.Answer;
import io.kontuar.console.RunningConsole;
import io.kontuar.console.fakes.World;
import io.kontuar.staff.Role;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ArticleEditingTest {
    private static RunningConsole console;

    @BeforeAll
    static void start() {
        console = RunningConsole.over(new World().withShop());
        console.hire("agent", Role.AGENT, ORDERS);
        console.hire("supervisor", Role.SUPERVISOR, ORDERS);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    private static Map<String, Object> body(String title, String text) {
        return Map.of("audience", "public", "texts", Map.of("en", Map.of("title", title, "body", text)));
    }

    private static Map<String, Object> body(String title, String text, long version) {
        return Map.of(
                "audience", "public", "texts", Map.of("en", Map.of("title", title, "body", text)), "version", version);
    }

    private static JsonNode added(String title, String text) {
        Answer answer = console.signedIn("supervisor").post("/api/articles", body(title, text));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    @Test
    void readers_see_what_is_published_until_the_changed_draft_is_published_too() {
        Browser editor = console.signedIn("supervisor");
        Browser agent = console.signedIn("agent");
        JsonNode draft = added("Gift wrapping", "We wrap for **2 EUR**.");
        String at = "/api/articles/" + draft.path("id").asString();
        assertThat(draft.path("id").asString()).startsWith("gift-wrapping-");
        assertThat(agent.get(at).status()).isEqualTo(404);
        assertThat(page("/help/en").text()).doesNotContain("Gift wrapping");

        assertThat(editor.post(at + "/publish", Map.of("version", 1)).status()).isEqualTo(200);
        assertThat(agent.get(at).json().path("texts").path("en").path("body").asString())
                .contains("2 EUR");
        assertThat(page("/help/en/" + draft.path("id").asString()).text()).contains("<strong>2 EUR</strong>");

        Answer changed = editor.put(at, body("Gift wrapping", "We wrap for **3 EUR**.", 2));
        assertThat(changed.json().path("state").asString()).isEqualTo("changed");
        assertThat(agent.get(at).json().path("texts").path("en").path("body").asString())
                .contains("2 EUR");
        editor.post(at + "/publish", Map.of("version", 3));
        assertThat(page("/help/en/" + draft.path("id").asString()).text()).contains("<strong>3 EUR</strong>");

        editor.post(at + "/withdraw", Map.of("version", 4));
        assertThat(page("/help/en/" + draft.path("id").asString()).status()).isEqualTo(404);
    }

    @Test
    void who_saves_an_older_version_is_told_so() {
        JsonNode draft = added("Opening", "Ten to six.");
        String at = "/api/articles/" + draft.path("id").asString();
        Browser editor = console.signedIn("supervisor");
        assertThat(editor.put(at, body("Opening", "Ten to seven.", 1)).status()).isEqualTo(200);
        Answer stale = editor.put(at, body("Opening", "Ten to eight.", 1));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Somebody else has saved this article");
    }

    @Test
    void bad_input_names_the_field_and_what_was_expected() {
        Browser editor = console.signedIn("supervisor");
        assertThat(editor.post("/api/articles", Map.of("audience", "public", "texts", Map.of()))
                        .text())
                .contains("expected a text in one language at least");
        assertThat(editor.post("/api/articles", body("", "x")).text()).contains("title: expected 1 to 160");
        assertThat(editor.post("/api/articles", body("x", "y".repeat(40_001))).text())
                .contains("body: expected at most 40000");
        assertThat(editor.post(
                                "/api/articles",
                                Map.of(
                                        "audience",
                                        "everyone",
                                        "texts",
                                        Map.of("en", Map.of("title", "x", "body", "y"))))
                        .text())
                .contains("audience: expected one of public, internal");
        String empty = added("Empty", "").path("id").asString();
        assertThat(editor.post("/api/articles/" + empty + "/publish", Map.of("version", 1))
                        .text())
                .contains("expected some text in en before publishing");
    }

    @Test
    void what_is_for_staff_only_is_on_no_help_page() {
        Browser editor = console.signedIn("supervisor");
        JsonNode draft = editor.post(
                        "/api/articles",
                        Map.of(
                                "audience",
                                "internal",
                                "texts",
                                Map.of("en", Map.of("title", "Goodwill", "body", "Up to 30."))))
                .json();
        String id = draft.path("id").asString();
        editor.post("/api/articles/" + id + "/publish", Map.of("version", 1));
        assertThat(page("/help/en").text()).doesNotContain("Goodwill");
        assertThat(page("/help/en/" + id).status()).isEqualTo(404);
        assertThat(console.signedIn("agent").get("/api/articles/" + id).status())
                .isEqualTo(200);
    }

    @Test
    void the_help_page_needs_no_sign_in_and_allows_its_own_style_only() {
        Answer list = page("/help/pl");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        assertThat(list.text()).contains("<html lang=\"pl\">").doesNotContain("<script");
        assertThat(page("/help/help.css").status()).isEqualTo(200);
        assertThat(page("/help/xx").status()).isEqualTo(404);
        assertThat(page("/help/en/..%2F..").status()).isIn(400, 404);
        assertThat(page("/help/en?q=%3Cscript%3Ealert(1)%3C/script%3E").text())
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    private static Answer page(String path) {
        return console.browser().get(path);
    }
}
