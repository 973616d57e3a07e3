package io.kontuar.demo.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** An agent before the console, in Polish. */
final class AgentDesk {
    private static final double LIMIT = 20_000;
    private static final double A_FEW_SECONDS = 8_000;
    private final Page page;

    AgentDesk(Page page, KontuarProcess kontuar, String login) {
        this(page, kontuar.at("/"), login, kontuar.password(login));
    }

    AgentDesk(Page page, URI console, String login, String password) {
        this.page = page;
        page.navigate(console.toString());
        page.fill("input[name=username]", login);
        page.fill("input[name=password]", password);
        page.click("button[type=submit]");
        page.getByRole(AriaRole.NAVIGATION).first().waitFor();
    }

    void takesConversations(String name) {
        button(name).click();
        page.getByRole(
                        AriaRole.MENUITEMRADIO,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Przyjmuję rozmowy")))
                .click();
        page.keyboard().press("Escape");
    }

    void acceptsOffer() {
        Locator accept = button("Przyjmij");
        accept.waitFor(new Locator.WaitForOptions().setTimeout(A_FEW_SECONDS));
        accept.click();
    }

    /** Sees these words in the panel that tells about the customer. */
    void seesOfCustomer(String words) {
        assertThat(page.locator("aside.customer"))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(LIMIT));
    }

    void replies(String words) {
        Locator composer = page.locator(".composer textarea");
        composer.fill(words);
        composer.press("Control+Enter");
        seesOnce(words);
    }

    /** Sees these words in one message, now or in a moment, and in no other. */
    void seesOnce(String words) {
        assertThat(page.locator(".timeline .bubble").filter(new Locator.FilterOptions().setHasText(words)))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(LIMIT));
    }

    /** These messages one after the other, perhaps with others between them, and each once. */
    void seesInOrder(String... words) {
        List<String> shown = page.locator(".timeline .bubble").allInnerTexts();
        List<String> these = shown.stream()
                .flatMap(bubble -> Stream.of(words).filter(bubble::contains))
                .toList();
        Assertions.assertThat(these).containsExactly(words);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .first();
    }
}
