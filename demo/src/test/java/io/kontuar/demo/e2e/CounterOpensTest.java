package io.kontuar.demo.e2e;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The demo from both sides of the counter: a customer in the shop, an agent at the console, the server killed between. */
@TestInstance(Lifecycle.PER_CLASS)
class CounterOpensTest {
    private static final String EMMA = "emma.clarke@mail.example";
    private static final Duration LIMIT = Duration.ofSeconds(60);
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
    void forms_come_before_the_chat_take_messages_while_nobody_is_there_and_need_no_script() {
        FormVisitor emma = new FormVisitor(chromium.page("en-GB"), kontuar);
        emma.opensChat();
        emma.presses("Start the chat");
        emma.isToldAt("email", "Please fill this in");
        emma.fills("name", "Emma Clarke");
        emma.fills("email", EMMA);
        emma.presses("Start the chat");
        emma.writes("When are you open?");

        closesForToday("web-forms");
        FormVisitor late = new FormVisitor(chromium.page("en-GB"), kontuar);
        late.opensChat();
        late.fills("name", "Emma Clarke");
        late.fills("email", EMMA);
        late.fills("message", "When are you open?");
        late.presses("Send");
        late.sees("Your message was sent");
        await().atMost(LIMIT).until(() -> mails(EMMA) == 1);

        late.sendsContactForm("Emma Clarke", EMMA, "And where are your shops?");
        await().atMost(LIMIT).until(() -> mails(EMMA) == 2);
    }

    /** Opens for one minute in three days only. */
    private void closesForToday(String site) {
        Calls admin = Calls.as("admin", kontuar);
        JsonNode account = admin.get("/api/channel-accounts")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(site))
                .findFirst()
                .orElseThrow();
        Map<String, Object> settings = new HashMap<>();
        account.get("settings")
                .properties()
                .forEach(one -> settings.put(one.getKey(), one.getValue().asString()));
        String day = LocalDate.now(ZoneOffset.UTC)
                .plusDays(3)
                .getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        settings.put("hours", day + " 9:00-9:01");
        admin.put(
                "/api/channel-accounts/" + site,
                Map.of(
                        "id",
                        site,
                        "channel",
                        "web-chat",
                        "name",
                        account.get("name").asString(),
                        "sender",
                        account.get("sender").asString(),
                        "enabled",
                        true,
                        "version",
                        account.get("version").asLong(),
                        "settings",
                        settings),
                200);
        await().atMost(LIMIT)
                .until(() -> !admin.get("/chat/" + site + "/config").get("open").asBoolean());
    }

    private long mails(String customer) {
        return new Calls(kontuar)
                .get("/simulator/api/mail/state?customer=" + customer)
                .path("mails")
                .valueStream()
                .filter(mail -> !mail.path("mine").asBoolean())
                .count();
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
