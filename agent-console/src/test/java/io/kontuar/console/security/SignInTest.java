package io.kontuar.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.console.Browser;
import io.kontuar.console.Browser.Answer;
import io.kontuar.console.RunningConsole;
import io.kontuar.console.fakes.World;
import io.kontuar.staff.Role;
import io.kontuar.staff.SignIn;
import io.kontuar.staff.Staff;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static RunningConsole console;

    @BeforeAll
    static void start() {
        console = RunningConsole.over(new World().withShop());
        console.hire("irena", Role.AGENT, World.ORDERS);
        console.hire("adam", Role.ADMIN);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void somebody_who_signs_in_is_told_who_they_are() {
        Answer me = console.signedIn("irena").get("/api/session");

        assertThat(me.json().path("name").asString()).isEqualTo("IRENA");
        assertThat(me.json().path("role").asString()).isEqualTo("agent");
        assertThat(me.json().path("presence").asString()).isEqualTo("offline");
    }

    @Test
    void the_cookie_is_out_of_reach_for_scripts_and_other_sites() {
        Answer answer = console.browser().post("/api/session", credentials("irena", World.PASSWORD));

        assertThat(answer.header("Set-Cookie"))
                .startsWith("kontuar_session=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void behind_https_the_cookie_is_secure_and_browsers_are_told_to_stay_with_https() {
        try (RunningConsole https =
                RunningConsole.over(new World().withShop(), "kontuar.public-url=https://kontuar.example")) {
            https.hire("irena", Role.AGENT, World.ORDERS);
            Answer answer = https.browser().post("/api/session", credentials("irena", World.PASSWORD));

            assertThat(answer.header("Set-Cookie")).contains("; Secure");
            assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
        }
    }

    @Test
    void only_the_hash_of_the_cookie_is_stored() {
        Browser browser = console.signedIn("irena");
        String secret = String.valueOf(browser.cookie()).substring("kontuar_session=".length());

        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        assertThat(console.world.staff.signIns.everything())
                .doesNotContain(secret)
                .contains(new SecretToken(secret).hash());
    }

    @Test
    void a_wrong_password_and_an_unknown_login_look_the_same() {
        Answer wrong = console.browser().post("/api/session", credentials("irena", "not the password"));
        Answer unknown = console.browser().post("/api/session", credentials("nobody", "not the password"));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.text()).isEqualTo(wrong.text());
        assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_disabled_member_cannot_sign_in_and_an_open_sign_in_ends() {
        Staff member = console.hire("former", Role.AGENT, World.ORDERS);
        Browser browser = console.signedIn("former");
        console.world.staff.save(disabled(member));

        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        assertThat(console.browser()
                        .post("/api/session", credentials("former", World.PASSWORD))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void too_many_attempts_on_one_login_are_told_when_to_come_back() {
        Browser browser = console.browser();
        for (int i = 0; i < SignInLimits.PER_LOGIN; i++) {
            browser.post("/api/session", credentials("guessed", "guess number " + i));
        }
        Answer answer = browser.post("/api/session", credentials("guessed", "one more guess"));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(console.browser()
                        .post("/api/session", credentials("irena", World.PASSWORD))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_sign_in() {
        Browser browser = console.signedIn("irena");
        Browser copy = console.browser().with("Cookie", String.valueOf(browser.cookie()));

        assertThat(copy.get("/api/session").status()).isEqualTo(200);
        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
        assertThat(copy.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void a_sign_in_ends_when_it_was_idle_for_twelve_hours_or_is_seven_days_old() {
        Browser idle = console.signedIn("irena");
        age(idle, Duration.ofHours(1), Duration.ofHours(12).plusSeconds(1));
        assertThat(idle.get("/api/session").status()).isEqualTo(401);

        Browser used = console.signedIn("irena");
        age(used, Duration.ofDays(7).plusSeconds(1), Duration.ofMinutes(1));
        assertThat(used.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void a_new_password_needs_the_current_one_and_ends_all_other_sign_ins() {
        console.hire("maria", Role.AGENT, World.ORDERS);
        Browser here = console.signedIn("maria");
        Browser elsewhere = console.signedIn("maria");

        assertThat(here.put("/api/session/password", Map.of("current", "wrong", "next", "a much better one"))
                        .status())
                .isEqualTo(403);
        assertThat(here.put("/api/session/password", Map.of("current", World.PASSWORD, "next", "short"))
                        .text())
                .contains("next: expected at least 10 characters");
        assertThat(here.put("/api/session/password", Map.of("current", World.PASSWORD, "next", "a much better one"))
                        .status())
                .isEqualTo(204);
        assertThat(here.get("/api/session").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/session").status()).isEqualTo(401);
        assertThat(console.browser()
                        .post("/api/session", credentials("maria", "a much better one"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_reset_link_sets_a_password_once() {
        Staff member = console.hire("forgetful", Role.AGENT, World.ORDERS);
        String link = console.signedIn("adam")
                .post("/api/staff/" + member.id().value() + "/reset-link", Map.of())
                .json()
                .path("link")
                .asString();
        String token = link.substring(link.lastIndexOf('/') + 1);

        assertThat(link).contains("/password-reset/");
        assertThat(reset(token).status()).isEqualTo(204);
        assertThat(reset(token).status()).isEqualTo(404);
        assertThat(console.browser()
                        .post("/api/session", credentials("forgetful", "remembered now"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_command_line_makes_a_reset_link_by_login() {
        PasswordResets resets = console.bean(PasswordResets.class);

        assertThat(resets.linkForLogin("Irena")).isPresent();
        assertThat(resets.linkForLogin("nobody")).isEmpty();
    }

    private static Answer reset(String token) {
        return console.browser().post("/api/password-resets/" + token, Map.of("password", "remembered now"));
    }

    private static void age(Browser browser, Duration old, Duration unused) {
        String secret = String.valueOf(browser.cookie()).substring("kontuar_session=".length());
        SignIn found =
                console.world.staff.signIns.find(new SecretToken(secret).hash()).orElseThrow();
        console.world.staff.signIns.save(new SignIn(
                found.tokenHash(),
                found.staff(),
                found.createdAt().minus(old),
                found.lastSeen().minus(unused),
                found.expiresAt().minus(old)));
    }

    private static Staff disabled(Staff staff) {
        return new Staff(
                staff.id(),
                staff.login(),
                staff.name(),
                staff.role(),
                staff.language(),
                staff.queues(),
                staff.skills(),
                staff.capacity(),
                staff.passwordHash(),
                false,
                staff.version());
    }

    private static Map<String, String> credentials(String login, String password) {
        return Map.of("login", login, "password", password);
    }
}
