package io.kontuar.demo.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer calls from the simulator's telephone, speaks with the bot and then with an agent, who sees the call. */
class CallAnsweredTest {
    private static final double LIMIT = 40_000;

    @Test
    void a_caller_gets_an_order_from_the_bot_and_then_an_agent_on_the_phone(@TempDir Path data) {
        try (Chromium chromium = Chromium.open();
                KontuarProcess kontuar = KontuarProcess.demo(data).start()) {
            Page console = chromium.page("pl-PL");
            AgentDesk desk = new AgentDesk(console, kontuar, "irena");
            desk.takesConversations("Irena Nowak");
            Page phone = chromium.page("pl-PL");
            phone.navigate(kontuar.at("/simulator/call?lang=pl").toString());
            phone.locator("#dial").click();
            presses(phone, "1");
            hears(phone, "0 – rozmowa z człowiekiem");
            says(phone, "gdzie jest zamówienie osiem osiem dwa jeden trzy");
            hears(phone, "e-mail");
            says(phone, "601 000 774");
            hears(phone, "8 8 2, 1 3");
            presses(phone, "0");
            hears(phone, "w kolejce");
            desk.acceptsOffer();
            button(phone, "Odbierz jako konsultant").click();
            button(phone, "Konsultant: naciśnij 1").click();
            hears(phone, "Konsultant i klient rozmawiają");
            says(phone, "Dzień dobry");
            button(phone, "Konsultant kończy").click();
            hears(phone, "Koniec rozmowy");
            sees(console, "Rozmowa telefoniczna: Irena Nowak");
            sees(console, "Koniec rozmowy po");
            assertThat(console.locator(".timeline audio")).hasCount(1, new HasCountOptions().setTimeout(LIMIT));
        }
    }

    private static void presses(Page phone, String key) {
        phone.locator("#pad")
                .getByText(key, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static void says(Page phone, String words) {
        phone.fill("#text", words);
        phone.press("#text", "Enter");
    }

    private static void hears(Page phone, String words) {
        assertThat(phone.locator("#lines")).containsText(words, new ContainsTextOptions().setTimeout(LIMIT));
    }

    private static void sees(Page console, String words) {
        assertThat(console.locator(".timeline")).containsText(words, new ContainsTextOptions().setTimeout(LIMIT));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }
}
