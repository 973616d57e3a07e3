package io.kontuar.demo.e2e;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo from both sides of the counter: a customer in the shop, an agent at the console, the server killed between. */
@TestInstance(Lifecycle.PER_CLASS)
class CounterOpensTest {
    private Chromium chromium;
    private KontuarProcess kontuar;

    @BeforeAll
    void open(@TempDir Path data) {
        chromium = Chromium.open();
        kontuar = KontuarProcess.demo(data).start();
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

    @ParameterizedTest
    @CsvSource({
        "pl, gdzie jest moja paczka? zamówienie 88213, anna.nowicka@poczta.example, 680012345678901234500042",
        "ro, unde este comanda mea RO-55120?, mihai.ionescu@posta.example, 2144509618731",
        "en, where is my order 88301?, emma.clarke@mail.example, 0000096244015U"
    })
    void the_bot_tells_whoever_proves_an_order_where_it_is_in_three_languages(
            String language, String question, String proof, String answer) {
        ShopVisitor visitor = new ShopVisitor(chromium.page(language), kontuar, language);
        visitor.writes(question);
        visitor.seesAnswer(1);
        visitor.writes(proof);
        visitor.seesOnce(answer);
    }

    @Test
    void an_agent_and_a_customer_talk_on_through_a_reload_and_a_killed_server_and_nothing_comes_twice() {
        AgentDesk irena = new AgentDesk(chromium.page("pl-PL"), kontuar, "irena");
        irena.takesConversations("Irena");
        ShopVisitor anna = new ShopVisitor(chromium.page("pl-PL"), kontuar, "pl");
        anna.writes("Gdzie jest moje zamówienie 88213?");
        anna.seesAnswer(1);
        anna.writes("anna.nowicka@poczta.example");
        anna.seesOnce("680012345678901234500042");

        anna.writes("human");
        irena.acceptsOffer();
        irena.seesOfCustomer("Anna Nowicka");
        irena.seesOfCustomer("88213");
        irena.replies("Dzień dobry Pani Anno, już sprawdzam.");
        anna.seesOnce("Dzień dobry Pani Anno, już sprawdzam.");

        List<String> before = anna.conversation();
        anna.reloads();
        anna.lookedLikeThis(before);

        kontuar.kill();
        kontuar.start();
        anna.writes("Dziękuję, czekam.");
        irena.seesOnce("Dziękuję, czekam.");
        irena.replies("Paczka będzie dziś do 18.");
        anna.seesOnce("Paczka będzie dziś do 18.");
        irena.seesOnce("Dzień dobry Pani Anno, już sprawdzam.");
        irena.seesOnce("Dziękuję, czekam.");
        anna.seesOnce("Dziękuję, czekam.");
    }
}
