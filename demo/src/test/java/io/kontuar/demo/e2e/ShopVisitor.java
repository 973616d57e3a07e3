package io.kontuar.demo.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;

/** A customer before the shop's page, with the chat open. */
final class ShopVisitor {
    private static final double LIMIT = 20_000;
    private final Page page;

    ShopVisitor(Page page, KontuarProcess kontuar, String language) {
        this(page, kontuar.at("/simulator/shop?lang=" + language).toString());
    }

    ShopVisitor(Page page, String shop) {
        this.page = page;
        page.navigate(shop);
        openChat();
    }

    private void openChat() {
        Locator launcher = page.locator(".launcher");
        assertThat(launcher).isAttached();
        if ("false".equals(launcher.getAttribute("aria-expanded"))) {
            launcher.click();
        }
    }

    void writes(String words) {
        Locator field = page.locator(".panel textarea");
        field.fill(words);
        field.press("Enter");
        seesOnce(words);
    }

    /** Sees these words in one message, now or in a moment, and in no other. */
    void seesOnce(String words) {
        assertThat(messages().filter(new Locator.FilterOptions().setHasText(words)))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(LIMIT));
    }

    void seesAnswer(int number) {
        assertThat(page.locator(".other .bubble").nth(number - 1))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LIMIT));
    }

    /** All that the chat shows, in order. */
    List<String> conversation() {
        return messages().allInnerTexts();
    }

    void reloads() {
        page.reload();
        openChat();
        assertThat(messages().first()).isVisible();
    }

    void lookedLikeThis(List<String> before) {
        assertThat(messages())
                .hasText(before.toArray(String[]::new), new LocatorAssertions.HasTextOptions().setTimeout(LIMIT));
    }

    private Locator messages() {
        return page.locator(".messages .bubble");
    }
}
