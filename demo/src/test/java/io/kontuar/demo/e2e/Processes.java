package io.kontuar.demo.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.kontuar.engine.cluster.ClusterSettings;
import io.kontuar.engine.cluster.ClusterStore;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.node.NodeForTests;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Gateways, core with bot, and console in processes of their own, and a second process with gateways and console; on one
 * broker and one Elasticsearch node, which are processes as well, and a server that speaks MongoDB's protocol.
 */
final class Processes implements AutoCloseable {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(US_ASCII);
    private static final Pattern SET_UP = Pattern.compile("Set it up, once and within 24 hours, at \\S+/set-up/(\\S+)");

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final Path folder;
    private final String mongoUri;
    private final NodeForTests search;
    private final BrokerProcess broker;
    private final Front consoles;
    private final KontuarProcess gateways;
    private final KontuarProcess core;
    private final KontuarProcess console;
    private final KontuarProcess second;

    Processes(Path folder) {
        this.folder = folder;
        MongoServer mongo = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
        opened.add(mongo::shutdownNow);
        mongoUri = mongo.bindAndGetConnectionString() + "/kontuar";
        consoles = opened(new Front());
        broker = opened(new BrokerProcess(folder.resolve("broker")));
        search = opened(NodeForTests.started());
        gateways = node("gateways", "gateways", null);
        core = node("core", "core,bot", null);
        console = node("console", "console", consoles);
        second = node("second", "gateways,console", consoles);
    }

    private <T extends AutoCloseable> T opened(T part) {
        opened.add(part);
        return part;
    }

    private KontuarProcess node(String name, String roles, @Nullable Front front) {
        KontuarProcess node = KontuarProcess.node(
                folder.resolve(name),
                List.of(
                        "--kontuar.roles=" + roles,
                        "--kontuar.lanes=" + broker.url(),
                        "--kontuar.mongodb.require-replica-set=false",
                        "--kontuar.bot.embeddings=off",
                        "--kontuar.chat.left-after=1s",
                        "--kontuar.account-memory=500ms"),
                Map.of(
                        "KONTUAR_MONGODB_URI", mongoUri,
                        "KONTUAR_ELASTICSEARCH_URI", search.uri(),
                        "KONTUAR_SECRETKEY", Base64.getEncoder().encodeToString(KEY)));
        return opened(front == null ? node : node.behind(front.url()));
    }

    Processes start() {
        broker.start();
        console.start();
        KontuarProcess.startAll(gateways, core, second);
        consoles.leadsTo(console);
        return this;
    }

    /** Sets the shop up; its administrator's calls of the console. */
    Calls setUp() {
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

    BrokerProcess broker() {
        return broker;
    }

    KontuarProcess gateways() {
        return gateways;
    }

    KontuarProcess core() {
        return core;
    }

    KontuarProcess console() {
        return console;
    }

    /** Gateways and console once more. */
    KontuarProcess second() {
        return second;
    }

    /** The address that agents know: of the console, or of the second process. */
    Front consoles() {
        return consoles;
    }

    /** The store that all of them write. */
    ClusterStore store() throws Exception {
        return ClusterStore.open(
                ClusterSettings.of(mongoUri, false), new SecretKeySpec(KEY, "AES"), new Documents(), Clock.systemUTC());
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable part : opened.reversed()) {
            part.close();
        }
    }
}
