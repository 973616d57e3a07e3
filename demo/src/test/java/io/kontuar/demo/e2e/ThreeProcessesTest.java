package io.kontuar.demo.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.kontuar.channel.DeliveryState;
import io.kontuar.conversation.Delivery;
import io.kontuar.engine.cluster.ClusterSettings;
import io.kontuar.engine.cluster.ClusterStore;
import io.kontuar.engine.documents.Documents;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gateways, core with bot, and console in processes of their own, on one store and one broker that is a process as well.
 * The store is a server that speaks MongoDB's protocol.
 */
class ThreeProcessesTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(US_ASCII);
    private static final Pattern SET_UP = Pattern.compile("Set it up, once and within 24 hours, at \\S+/set-up/(\\S+)");
    private static final int TEXTS_BETWEEN = 60;
    private static final Duration ANSWER = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final MongoServer mongo = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
    private String uri = "";

    @SuppressWarnings("NullAway.Init")
    private BrokerProcess broker;

    @SuppressWarnings("NullAway.Init")
    private KontuarProcess gateways;

    @SuppressWarnings("NullAway.Init")
    private KontuarProcess core;

    @SuppressWarnings("NullAway.Init")
    private KontuarProcess console;

    @BeforeEach
    void start() {
        uri = mongo.bindAndGetConnectionString() + "/kontuar";
        broker = new BrokerProcess(folder.resolve("broker")).start();
        console = node("console", "console").start();
        gateways = node("gateways", "gateways").start();
        core = node("core", "core,bot").start();
    }

    @AfterEach
    void stop() {
        Stream.of(gateways, core, console).filter(Objects::nonNull).forEach(KontuarProcess::close);
        broker.close();
        mongo.shutdownNow();
    }

    private KontuarProcess node(String name, String roles) {
        return KontuarProcess.node(
                folder.resolve(name),
                List.of(
                        "--kontuar.roles=" + roles,
                        "--kontuar.lanes=" + broker.url(),
                        "--kontuar.mongodb.require-replica-set=false",
                        "--kontuar.bot.embeddings=off",
                        "--kontuar.account-memory=500ms"),
                Map.of(
                        "KONTUAR_MONGODB_URI",
                        uri,
                        "KONTUAR_SECRETKEY",
                        Base64.getEncoder().encodeToString(KEY)));
    }

    private Calls admin() {
        Calls admin = new Calls(console);
        admin.post(
                "/api/set-up/" + console.heard(SET_UP).group(1),
                Map.of(
                        "shopName", "Kram",
                        "zone", "Europe/Warsaw",
                        "currency", "PLN",
                        "languages", List.of("pl", "en"),
                        "phoneRegion", "PL",
                        "login", "adam",
                        "name", "Adam Lis",
                        "password", "four quiet lanterns at noon"),
                200);
        return admin;
    }

    @Test
    void a_text_is_answered_by_the_bot_and_every_process_may_be_killed_under_traffic() throws Exception {
        try (StubProvider provider = new StubProvider()) {
            Calls admin = admin();
            SmsLine line = new SmsLine(gateways, "sms-storm", provider.url());
            admin.post("/api/channel-accounts", line.settings(), 201);
            await("the account at the gateways")
                    .atMost(ANSWER)
                    .until(() -> new Calls(gateways)
                                    .status(line.text("SMfirst", "+48600000001", "gdzie jest zamówienie 88213"))
                            == 200);
            await("the bot's answer").atMost(ANSWER).until(() -> provider.posts("+48600000001") == 1);
            onlyItsOwnPartsAnswer(admin);

            TextStorm storm = stormWithKills(line);
            TextBooks.awaitQuiet(admin, provider);
            books(storm, provider);
        }
    }

    /** A sign-in counts at every console, and there is none where the role is not. */
    private void onlyItsOwnPartsAnswer(Calls admin) {
        try (KontuarProcess second = node("console-2", "console").start()) {
            assertThat(admin.at(second).get("/api/session").toString()).contains("Adam Lis");
        }
        assertThat(status(gateways, "/api/session")).isEqualTo(404);
        assertThat(status(core, "/")).isEqualTo(404);
        assertThat(new Calls(console)
                        .status(new SmsLine(console, "sms-storm", "http://localhost").text("SMx", "+48600000002", "x")))
                .isNotEqualTo(200);
    }

    private static int status(KontuarProcess at, String path) {
        return new Calls(at)
                .status(java.net.http.HttpRequest.newBuilder(at.at(path)).build());
    }

    private TextStorm stormWithKills(SmsLine line) throws InterruptedException {
        try (TextStorm storm = new TextStorm(line)) {
            storm.begin();
            for (KontuarProcess victim : List.of(core, gateways, console)) {
                storm.awaitTaken(TEXTS_BETWEEN);
                victim.kill();
                victim.start();
            }
            storm.awaitTaken(TEXTS_BETWEEN);
            broker.kill();
            broker.start();
            storm.awaitTaken(TEXTS_BETWEEN);
            storm.end();
            return storm;
        }
    }

    private void books(TextStorm storm, StubProvider provider) throws Exception {
        int[] sent = new int[1];
        try (ClusterStore store = ClusterStore.open(
                ClusterSettings.of(uri, false), new SecretKeySpec(KEY, "AES"), new Documents(), Clock.systemUTC())) {
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
