package io.kontuar.demo.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A supervisor writes and teaches; customers read it on the help page and hear it from the bot, a moment later. */
@TestInstance(Lifecycle.PER_CLASS)
class TaughtBotTest {
    private Chromium chromium;
    private KontuarProcess kontuar;

    @BeforeAll
    void open(@TempDir Path data) {
        chromium = Chromium.open();
        kontuar = KontuarProcess.demo(data).withoutSentenceModel().start();
    }

    @AfterAll
    void close() {
        if (kontuar != null) {
            kontuar.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void an_article_that_is_published_is_on_the_help_page_and_quoted_by_the_bot() {
        KnowledgeDesk marta = new KnowledgeDesk(chromium.page("pl-PL"), kontuar, "marta");
        marta.opens("/knowledge/new");
        marta.writesArticle(
                "Wypożyczalnia namiotów",
                "Namioty wypożyczamy na **7 dni** w sklepie w Krakowie.\n\nKaucja wynosi 200 zł.",
                "7 dni");
        marta.photographs("editor");
        marta.publishes();

        Page reader = chromium.page("pl-PL");
        reader.navigate(kontuar.at("/help").toString());
        assertThat(reader).hasURL(Pattern.compile(".*/help/pl$"));
        await().atMost(Duration.ofSeconds(30)).pollInSameThread().until(() -> {
            reader.navigate(
                    kontuar.at("/help/pl?q=wypo%C5%BCyczalnia+namiot%C3%B3w").toString());
            return reader.locator(".entries a").count() > 0;
        });
        reader.fill("input[name=q]", "czy wypożyczacie namioty");
        reader.press("input[name=q]", "Enter");
        assertThat(reader).hasURL(Pattern.compile(".*q=czy.*"));
        assertThat(reader.locator(".entries a").first()).containsText("Wypożyczalnia namiotów");
        reader.locator(".entries a").first().click();
        assertThat(reader.locator("article strong")).hasText("7 dni");

        ShopVisitor visitor = new ShopVisitor(chromium.page("pl-PL"), kontuar, "pl");
        visitor.writes("Czy wypożyczacie namioty?");
        visitor.seesOnce("Namioty wypożyczamy na 7 dni");
    }

    @Test
    void what_the_bot_was_not_sure_of_is_labelled_and_taught_and_answered_a_moment_later() {
        String asked = "wygrawerowac imie na termosie";
        String answer = "Grawerujemy kubki i termosy za 15 zł, w dwa dni.";
        ShopVisitor visitor = new ShopVisitor(chromium.page("pl-PL"), kontuar, "pl");
        visitor.writes(asked);
        visitor.seesAnswer(1);

        KnowledgeDesk marta = new KnowledgeDesk(chromium.page("pl-PL"), kontuar, "marta");
        marta.findsTurn(asked);
        marta.photographs("turns");
        marta.opens("/bot/questions");
        marta.sees(asked);
        marta.photographs("questions");
        marta.addsIntent(
                "grawerowanie",
                "czy grawerujecie kubki\ngrawer na termosie\nile kosztuje grawerowanie\nchcę grawer z imieniem\n"
                        + "robicie napisy na kubkach\ngrawerowanie na prezent\nmozna wygrawerowac imie\nkubek z grawerem",
                answer);
        marta.publishesLessons();
        marta.photographs("lessons");
        marta.findsTurn(asked);
        marta.labels(asked, "grawerowanie");
        marta.opens("/bot/figures");
        marta.sees("grawerowanie");
        marta.photographs("figures");

        await("the bot has learnt it")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    ShopVisitor next = new ShopVisitor(chromium.page("pl-PL"), kontuar, "pl");
                    next.writes("ile kosztuje grawerowanie kubka?");
                    next.seesAnswer(1);
                    return next.conversation().stream().anyMatch(words -> words.contains(answer));
                });
    }
}
