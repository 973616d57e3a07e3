package io.kontuar.console.security;

import static io.kontuar.console.fakes.World.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.console.Browser;
import io.kontuar.console.Browser.Answer;
import io.kontuar.console.RunningConsole;
import io.kontuar.console.fakes.World;
import io.kontuar.staff.Role;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BrowserRulesTest {
    private static RunningConsole console;

    @BeforeAll
    static void start() {
        console = RunningConsole.over(new World().withShop(), "kontuar.public-url=http://kontuar.example:8080");
        console.hire("irena", Role.AGENT, ORDERS);
        console.hire("adam", Role.ADMIN);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void a_post_without_our_header_is_refused() {
        Answer answer = console.signedIn("irena").without("X-Kontuar-CSRF").delete("/api/session");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("detail").asString()).isEqualTo("Header X-Kontuar-CSRF: expected 1.");
    }

    @Test
    void a_post_from_another_sites_page_is_refused_and_one_from_ours_is_not() {
        Browser browser = console.signedIn("irena");

        assertThat(browser.with("Origin", "https://evil.example")
                        .post("/api/attachments", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(browser.with("Origin", "http://kontuar.example:8080")
                        .post("/api/attachments", Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(browser.with("Origin", console.url().toString())
                        .post("/api/attachments", Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_socket_opens_for_our_own_pages_only_and_for_staff_only() {
        Browser browser = console.signedIn("irena");

        browser.openSocket("http://kontuar.example:8080").close();
        assertThatThrownBy(() -> browser.openSocket("https://evil.example")).hasStackTraceContaining("403");
        assertThatThrownBy(() -> console.browser().openSocket(console.url().toString()))
                .hasStackTraceContaining("401");
    }

    @Test
    void browsers_are_told_to_load_nothing_from_elsewhere_and_to_be_framed_by_nobody() {
        Answer answer = console.browser().get("/api/session");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "img-src 'self' data: blob:", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void the_paths_of_others_are_let_through_without_a_sign_in() {
        for (String path : new String[] {"/webhooks/sms/sms-main", "/chat/web-main/files", "/health"}) {
            assertThat(console.browser()
                            .without("X-Kontuar-CSRF")
                            .post(path, Map.of())
                            .status())
                    .as(path)
                    .isNotIn(401, 403);
        }
    }

    @Test
    void metrics_are_for_this_machine_and_for_administrators() {
        assertThat(console.browser().get("/metrics").status()).isNotIn(401, 403);
        assertThat(console.browser()
                        .with("X-Forwarded-For", "203.0.113.7")
                        .get("/metrics")
                        .status())
                .isEqualTo(401);
        assertThat(console.signedIn("irena")
                        .with("X-Forwarded-For", "203.0.113.7")
                        .get("/metrics")
                        .status())
                .isEqualTo(403);
        assertThat(console.signedIn("adam")
                        .with("X-Forwarded-For", "203.0.113.7")
                        .get("/metrics")
                        .status())
                .isNotIn(401, 403);
    }
}
