package io.kontuar.demo.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** A supervisor who writes articles and teaches the bot, in Polish. */
final class KnowledgeDesk {
    private static final double LIMIT = 20_000;
    private static final double TRAINING = 120_000;
    private final Page page;
    private final KontuarProcess kontuar;

    KnowledgeDesk(Page page, KontuarProcess kontuar, String login) {
        this.page = page;
        this.kontuar = kontuar;
        page.navigate(kontuar.at("/").toString());
        page.fill("input[name=username]", login);
        page.fill("input[name=password]", kontuar.password(login));
        page.click("button[type=submit]");
        page.getByRole(AriaRole.NAVIGATION).first().waitFor();
    }

    void opens(String path) {
        page.navigate(kontuar.at(path).toString());
    }

    /** Writes the Polish text and sees what readers would see of it. */
    void writesArticle(String title, String body, String seen) {
        page.fill("input[name=title]", title);
        page.fill("textarea[name=body]", body);
        assertThat(page.locator(".preview .html strong"))
                .hasText(seen, new LocatorAssertions.HasTextOptions().setTimeout(LIMIT));
    }

    void publishes() {
        button("^Opublikuj$").click();
        assertThat(page.locator(".editor .tag.ok")).isVisible(visible(LIMIT));
    }

    /** A message that waits for a label. */
    Locator turn(String words) {
        return page.locator(".turn").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** Reads again until the message is there: a turn is listed once it is stored. */
    void findsTurn(String words) {
        await("the turn in the list").atMost(Duration.ofSeconds(20)).until(() -> {
            opens("/bot/turns");
            page.locator(".part h1").waitFor();
            page.locator(".turns, .blank").first().waitFor();
            return turn(words).count() == 1;
        });
    }

    void labels(String words, String intent) {
        turn(words).locator("select[name=intent]").selectOption(intent);
        turn(words).getByRole(AriaRole.BUTTON, named("Zachowaj jako przykład")).click();
        assertThat(turn(words)).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(LIMIT));
    }

    void addsIntent(String words, String examples, String answer) {
        opens("/bot/lessons");
        button("Dodaj intencję lub przykłady").click();
        page.fill("input[name=intent-name]", words);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Dodaj intencję").setExact(true))
                .click();
        page.fill("textarea[name=lines-pl]", examples);
        page.fill("textarea[name=answer-pl]", answer);
    }

    /** Looks at what would change, then lets the bot learn it. */
    void publishesLessons() {
        button("Pokaż, co się zmieni").click();
        Locator learn = button("Niech bot się tego nauczy");
        learn.waitFor(new Locator.WaitForOptions().setTimeout(TRAINING));
        learn.click();
        assertThat(page.locator(".editions .tag.ok")).isVisible(visible(LIMIT));
    }

    void sees(String words) {
        assertThat(page.locator("main, #app").first())
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(LIMIT));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .first();
    }

    /** For looking at: only where {@code kontuar.shots} names a folder. */
    void photographs(String name) {
        String folder = System.getProperty("kontuar.shots");
        if (folder == null) {
            return;
        }
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {1440, 390}) {
                page.setViewportSize(width, width == 390 ? 844 : 900);
                page.waitForTimeout(400);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(
                                folder, name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width + ".png")));
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1440, 900);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile(name));
    }

    private static LocatorAssertions.IsVisibleOptions visible(double limit) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(limit);
    }
}
