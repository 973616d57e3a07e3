package io.kontuar.demo.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A customer before the forms of the shop's page: in the chat, and the one without a script. */
final class FormVisitor {
    private static final double LIMIT = 20_000;
    private final Page page;
    private final KontuarProcess kontuar;

    FormVisitor(Page page, KontuarProcess kontuar) {
        this.page = page;
        this.kontuar = kontuar;
    }

    void opensChat() {
        page.navigate(kontuar.at("/simulator/shop?lang=en&site=web-forms").toString());
        Locator launcher = page.locator(".launcher");
        assertThat(launcher).isAttached();
        launcher.click();
    }

    void fills(String field, String words) {
        page.locator("#field-" + field).fill(words);
    }

    void presses(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void isToldAt(String field, String words) {
        assertThat(page.locator("#field-" + field + "-fault")).hasText(words, new HasTextOptions().setTimeout(LIMIT));
    }

    void sees(String words) {
        assertThat(page.locator(".panel").getByText(words)).isVisible(new IsVisibleOptions().setTimeout(LIMIT));
    }

    void writes(String words) {
        Locator field = page.locator(".panel textarea");
        field.fill(words);
        field.press("Enter");
        assertThat(page.locator(".other .bubble").first()).isVisible(new IsVisibleOptions().setTimeout(LIMIT));
    }

    /** Nobody fills a form in less than two seconds: sooner it is taken for a machine's. */
    void sendsContactForm(String name, String email, String message) {
        page.navigate(kontuar.at("/contact/web-forms?lang=en").toString());
        page.locator("[name=name]").fill(name);
        page.locator("[name=email]").fill(email);
        page.locator("[name=message]").fill(message);
        await().pollInSameThread()
                .until(() -> ((Number) page.evaluate("() => performance.now()")).doubleValue() > 2500);
        page.locator("form button").click();
        assertThat(page).hasURL(Pattern.compile(".*/contact/web-forms/sent.*"));
    }
}
