package io.kontuar.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.channel.DeliveryState;
import io.kontuar.conversation.Delivery;
import io.kontuar.engine.cluster.ClusterStore;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What a shop on several machines is promised, between real {@link Processes}: sockets move, and any of them may die. */
@TestInstance(Lifecycle.PER_CLASS)
class ThreeProcessesTest {
    private static final int TEXTS_BETWEEN = 60;
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration LONGER_THAN_AN_ABSENCE = Duration.ofSeconds(8);
    private static final String PASSWORD = "seven calm herons by the mill";

    @SuppressWarnings("NullAway.Init")
    private Processes processes;

    @SuppressWarnings("NullAway.Init")
    private Calls admin;

    @BeforeAll
    void start(@TempDir Path folder) {
        processes = new Processes(folder);
        admin = processes.start().setUp();
    }

    @AfterAll
    void stop() throws Exception {
        processes.close();
    }

    @Test
    void a_customer_and_an_agent_talk_on_in_their_browsers_while_their_sockets_move_between_processes() {
        try (Chromium chromium = Chromium.open();
                Front chats = new Front();
                ShopPage shop = new ShopPage(chats.url(), "web-shop")) {
            chats.leadsTo(processes.gateways());
            hireIrena();
            openChat(shop);
            ShopVisitor anna = new ShopVisitor(chromium.page("pl-PL"), shop.url());
            anna.writes("Chcę rozmawiać z człowiekiem");
            anna.seesAnswer(1);

            chats.leadsTo(processes.second());
            AgentDesk irena =
                    new AgentDesk(chromium.page("pl-PL"), processes.consoles().url(), "irena", PASSWORD);
            whoCameBackToAnotherProcessWaitsStill(anna);
            irena.takesConversations("Irena");
            irena.acceptsOffer();
            irena.replies("Dzień dobry, w czym mogę pomóc?");
            anna.seesOnce("Dzień dobry, w czym mogę pomóc?");

            processes.console().kill();
            anna.writes("Zgubiłam paragon od latawca");
            processes.consoles().leadsTo(processes.second());
            irena.seesOnce("Zgubiłam paragon od latawca");
            irena.replies("Poszukam go po karcie.");
            anna.seesOnce("Poszukam go po karcie.");

            KontuarProcess.startAll(processes.console());
            processes.second().kill();
            chats.leadsTo(processes.gateways());
            processes.consoles().leadsTo(processes.console());
            anna.writes("Dziękuję, poczekam");
            irena.seesOnce("Dziękuję, poczekam");
            irena.seesInOrder(
                    "Chcę rozmawiać z człowiekiem",
                    "Dzień dobry, w czym mogę pomóc?",
                    "Zgubiłam paragon od latawca",
                    "Poszukam go po karcie.",
                    "Dziękuję, poczekam");
            found("latawca", "Zgubiłam paragon od latawca");
            KontuarProcess.startAll(processes.second());
        }
    }

    private void hireIrena() {
        admin.post(
                "/api/staff",
                Map.of(
                        "login",
                        "irena",
                        "name",
                        "Irena Nowak",
                        "role",
                        "agent",
                        "language",
                        "pl",
                        "queues",
                        List.of("general"),
                        "skills",
                        List.of("pl"),
                        "capacity",
                        4,
                        "enabled",
                        true,
                        "password",
                        PASSWORD),
                201);
    }

    private void openChat(ShopPage shop) {
        admin.post(
                "/api/channel-accounts",
                Map.of(
                        "id", "web-shop",
                        "channel", "web-chat",
                        "name", "Sklep",
                        "sender", "shop",
                        "enabled", true,
                        "settings", Map.of("allowedOrigins", shop.url()),
                        "secrets", Map.of()),
                201);
    }

    /** The process that the visitor left does not report him as gone; else nobody would be offered the conversation. */
    private void whoCameBackToAnotherProcessWaitsStill(ShopVisitor anna) {
        List<String> before = anna.conversation();
        await().during(LONGER_THAN_AN_ABSENCE)
                .atMost(ANSWER)
                .until(() -> anna.conversation().equals(before));
    }

    /** By the search that all of them share, which is up to date within seconds. */
    private void found(String typed, String words) {
        await("search by Elasticsearch")
                .atMost(ANSWER)
                .until(() -> admin.get("/api/search?q=" + typed).toString().contains(words));
    }

    @Test
    void a_text_is_answered_by_the_bot_and_every_process_may_be_killed_under_traffic() throws Exception {
        try (StubProvider provider = new StubProvider()) {
            SmsLine line = new SmsLine(processes.gateways(), "sms-storm", provider.url());
            admin.post("/api/channel-accounts", line.settings(), 201);
            await("the account at the gateways")
                    .atMost(ANSWER)
                    .until(() -> new Calls(processes.gateways())
                                    .status(line.text("SMfirst", "+48600000001", "gdzie jest zamówienie 88213"))
                            == 200);
            await("the bot's answer").atMost(ANSWER).until(() -> provider.posts("+48600000001") == 1);
            onlyItsOwnPartsAnswer();

            TextStorm storm = stormWithKills(line);
            TextBooks.awaitQuiet(admin, provider);
            books(storm, provider);
        }
    }

    /** A sign-in counts at every console, and there is none where the role is not. */
    private void onlyItsOwnPartsAnswer() {
        assertThat(admin.at(processes.second()).get("/api/session").toString()).contains("Adam Lis");
        assertThat(status(processes.gateways(), "/api/session")).isEqualTo(404);
        assertThat(status(processes.core(), "/")).isEqualTo(404);
        assertThat(new Calls(processes.console())
                        .status(new SmsLine(processes.console(), "sms-storm", "http://localhost")
                                .text("SMx", "+48600000002", "x")))
                .isNotEqualTo(200);
    }

    private static int status(KontuarProcess at, String path) {
        return new Calls(at).status(HttpRequest.newBuilder(at.at(path)).build());
    }

    private TextStorm stormWithKills(SmsLine line) throws InterruptedException {
        try (TextStorm storm = new TextStorm(line)) {
            storm.begin();
            for (KontuarProcess victim : List.of(processes.core(), processes.gateways(), processes.console())) {
                storm.awaitTaken(TEXTS_BETWEEN);
                victim.kill();
                victim.start();
            }
            storm.awaitTaken(TEXTS_BETWEEN);
            processes.broker().kill();
            processes.broker().start();
            storm.awaitTaken(TEXTS_BETWEEN);
            storm.end();
            return storm;
        }
    }

    private void books(TextStorm storm, StubProvider provider) throws Exception {
        int[] sent = new int[1];
        try (ClusterStore store = processes.store()) {
            assertThat(storm.taken())
                    .hasSizeGreaterThanOrEqualTo(TEXTS_BETWEEN * 5)
                    .allSatisfy(text -> {
                        TextBooks.storedOnce(store, text);
                        List<DeliveryState> answers = TextBooks.timeline(store, text).stream()
                                .flatMap(message -> Optional.ofNullable(message.delivery()).stream())
                                .map(Delivery::state)
                                .toList();
                        assertThat(answers).as("answers to " + text.sid()).hasSize(1);
                        assertThat(answers).as(text.sid()).containsAnyOf(DeliveryState.SENT, DeliveryState.UNKNOWN);
                        sent[0] += answers.contains(DeliveryState.SENT) ? 1 : 0;
                    });
            assertThat(storm.all()).allSatisfy(text -> {
                TextBooks.withoutHoles(store, text);
                assertThat(provider.posts(text.from())).as(text.sid()).isLessThanOrEqualTo(1);
            });
        }
        System.out.println("each of four processes killed once: "
                + storm.taken().size() + " of " + storm.all().size() + " texts were answered 200, " + sent[0]
                + " of their answers sent, the others unknown");
    }
}
