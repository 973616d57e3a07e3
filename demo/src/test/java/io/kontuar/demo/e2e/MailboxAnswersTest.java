package io.kontuar.demo.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A customer writes mails from the simulator's mailbox; the bot and an agent answer. */
class MailboxAnswersTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String ANNA = "anna.nowicka@poczta.example";
    private static final String JAN = "jan.kowal@poczta.example";

    @SuppressWarnings("NullAway.Init") // before each test
    private KontuarProcess kontuar;

    @SuppressWarnings("NullAway.Init") // before each test
    private Chromium chromium;

    @BeforeEach
    void open(@TempDir Path data) {
        chromium = Chromium.open();
        kontuar = KontuarProcess.demo(data).start();
    }

    @AfterEach
    void close() {
        if (kontuar != null) {
            kontuar.close();
        }
        chromium.close();
    }

    @Test
    void the_bot_answers_a_mail_and_an_agent_sees_the_next_one_as_it_looks_and_answers_to_all() {
        Page box = chromium.page("pl-PL");
        box.navigate(kontuar.at("/simulator/mail").toString());
        box.fill("#subject", "Gdzie paczka?");
        box.fill("#text", "Gdzie jest zamówienie 88213?");
        box.click("#writing button[type=submit]");
        await().atMost(LIMIT).until(() -> answers(ANNA).size() == 1);
        Assertions.assertThat(answers(ANNA).getFirst()).contains("680012345678901234500042");
        FrameLocator shown = box.frameLocator("#mails iframe");
        assertThat(shown.getByText("680012345678901234500042")).isVisible();

        Page console = chromium.page("pl-PL");
        AgentDesk irena = new AgentDesk(console, kontuar, "irena");
        irena.takesConversations("Irena");
        box.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Odpowiedz"))
                .click();
        box.fill("#cc", JAN);
        box.fill("#text", "Chcę rozmawiać z człowiekiem.");
        box.click("#writing button[type=submit]");
        irena.acceptsOffer();

        assertThat(console.locator(".letter .subject").last()).containsText("Gdzie paczka?");
        assertThat(console.locator(".letter").last()).containsText(JAN);
        FrameLocator page = console.locator(".letter iframe").last().contentFrame();
        assertThat(page.getByText("Chcę rozmawiać z człowiekiem.")).isVisible();
        assertThat(page.getByText("680012345678901234500042").first()).isHidden();
        page.getByText("Pokaż ukrytą treść").click();
        assertThat(page.getByText("680012345678901234500042").first()).isVisible();
        assertThat(console.locator(".copies")).containsText(JAN);

        irena.replies("Dzień dobry, już sprawdzam.");
        await().atMost(LIMIT).until(() -> answers(ANNA).stream().anyMatch(text -> text.contains("już sprawdzam")));
        await().atMost(LIMIT).until(() -> answers(JAN).stream().anyMatch(text -> text.contains("już sprawdzam")));
    }

    @Test
    void a_test_message_tells_that_the_mailbox_works_and_what_came_back() {
        Calls admin = Calls.as("admin", kontuar);
        String answer = admin.post("/api/channel-accounts/mail-main/test", Map.of("to", ANNA), 200);

        Assertions.assertThat(answer).contains("\"outcome\":\"accepted\"");
        await().atMost(LIMIT).until(() -> answers(ANNA).size() == 1);
    }

    private List<String> answers(String customer) {
        return state(customer)
                .path("mails")
                .valueStream()
                .filter(mail -> !mail.path("mine").asBoolean()
                        && mail.path("from").asString().contains("pomoc@"))
                .map(mail -> mail.path("text").asString())
                .toList();
    }

    private JsonNode state(String customer) {
        return new Calls(kontuar).get("/simulator/api/mail/state?customer=" + customer);
    }
}
