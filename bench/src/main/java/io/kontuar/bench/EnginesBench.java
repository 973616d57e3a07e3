package io.kontuar.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.kontuar.engine.cluster.ClusterSearch;
import io.kontuar.engine.cluster.ClusterSearchSettings;
import io.kontuar.engine.cluster.ClusterSettings;
import io.kontuar.engine.cluster.ClusterStore;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.engine.embedded.search.EmbeddedSearch;
import io.kontuar.search.SearchIndex;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.LoggerFactory;

/**
 * {@code ./kontuar bench engines [--seconds N] [--warm-up N] [--conversations N] [--messages N]}: the same work on both
 * stores, one after the other. MongoDB is the one named by {@code KONTUAR_TEST_MONGODB_URI}, whose database must be empty
 * and is emptied again, or a stand-in in this process that only speaks its protocol. Search is Lucene in both, unless {@code
 * KONTUAR_TEST_ELASTICSEARCH_URI} names an Elasticsearch, which then gets an index of its own and loses it again.
 */
final class EnginesBench {
    private EnginesBench() {}

    /**
     * How much work.
     *
     * @param seconds of each measured phase
     * @param warmUp seconds of each phase before it is measured
     * @param conversations that wait in the queue
     * @param messages in the search index
     */
    record Size(int seconds, int warmUp, int conversations, int messages) {
        /** A page of the list must be full, and each worker needs conversations of its own. */
        private static final int FEWEST_CONVERSATIONS = 64;

        private static final List<String> NAMES = List.of("--seconds", "--warm-up", "--conversations", "--messages");

        static Size of(String[] args) {
            List<String> given = List.of(args);
            for (int at = 0; at < args.length; at += 2) {
                if (!NAMES.contains(args[at])) {
                    throw new IllegalArgumentException(
                            "bench: expected one of " + String.join(", ", NAMES) + ", got '" + args[at] + "'");
                }
            }
            return new Size(
                    number(given, "--seconds", 1, 10),
                    number(given, "--warm-up", 1, 5),
                    number(given, "--conversations", FEWEST_CONVERSATIONS, 10_000),
                    number(given, "--messages", 1, 1_000_000));
        }

        private static int number(List<String> args, String name, int least, int otherwise) {
            int at = args.indexOf(name);
            if (at < 0) {
                return otherwise;
            }
            String given = at + 1 < args.size() ? args.get(at + 1) : "";
            if (!given.matches("[1-9][0-9]{0,7}") || Integer.parseInt(given) < least) {
                throw new IllegalArgumentException(
                        "bench: " + name + ": expected a number from " + least + ", got '" + given + "'");
            }
            return Integer.parseInt(given);
        }
    }

    static void run(String[] args) throws Exception {
        Size size = Size.of(args);
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Path folder = Files.createTempDirectory("kontuar-engines");
        try (EmbeddedSearch search = EmbeddedSearch.open(folder.resolve("search"))) {
            SearchWork found = filled("Lucene", search.index(), size);
            EngineTable table = new EngineTable(size);
            try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("data"), new Documents(), Clock.systemUTC())) {
                EngineWork work = new EngineWork(store, found, size);
                table.add("embedded (SQLite, every write synced)", true, work);
                table.addSearch("Lucene", true, work);
            }
            onCluster(table, found, size);
            table.print();
        } finally {
            TemporaryFolder.remove(folder);
        }
    }

    private static SearchWork filled(String engine, SearchIndex index, Size size) {
        System.out.printf("filling the index of %s with %,d messages …%n", engine, size.messages());
        long began = System.nanoTime();
        SearchWork work = SearchWork.over(index, size.messages());
        System.out.printf("  %,.0f messages/s%n", size.messages() * 1e9 / (System.nanoTime() - began));
        return work;
    }

    private static void onCluster(EngineTable table, SearchWork lucene, Size size) throws Exception {
        String given = System.getenv("KONTUAR_TEST_ELASTICSEARCH_URI");
        if (given == null) {
            onMongodb(table, "Lucene", lucene, size);
            return;
        }
        List<URI> hosts = ClusterSearchSettings.hosts(given);
        String index = "kontuar-bench-" + Long.toString(System.currentTimeMillis(), 36);
        ClusterSearchSettings settings =
                new ClusterSearchSettings(hosts, new ClusterSearchSettings.Identity.Nobody(), index, null);
        try (ClusterSearch search = ClusterSearch.open(settings)) {
            try {
                onMongodb(table, "Elasticsearch at " + given, filled(given, search.index(), size), size);
            } finally {
                search.drop();
            }
        }
    }

    private static void onMongodb(EngineTable table, String finder, SearchWork found, Size size) throws Exception {
        String given = System.getenv("KONTUAR_TEST_MONGODB_URI");
        if (given != null) {
            String server = "MongoDB at " + given.replaceFirst("//[^@/]*@", "//");
            onMongodb(table, server, ClusterSettings.of(given, false), finder, found, size);
            return;
        }
        MongoServer standIn = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
        try {
            String uri = standIn.bindAndGetConnectionString() + "/kontuar_bench";
            String server = "mongo-java-server in memory: protocol cost only";
            onMongodb(table, server, ClusterSettings.of(uri, false), finder, found, size);
        } finally {
            standIn.shutdownNow();
        }
    }

    private static void onMongodb(
            EngineTable table, String server, ClusterSettings settings, String finder, SearchWork found, Size size)
            throws Exception {
        EmptyDatabase.require(settings);
        SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
        try (ClusterStore store = ClusterStore.open(settings, key, new Documents(), Clock.systemUTC())) {
            EngineWork work = new EngineWork(store, found, size);
            table.add(server + ", search " + finder, false, work);
            if (!finder.equals("Lucene")) {
                table.addSearch(finder, false, work);
            }
        } finally {
            EmptyDatabase.again(settings);
        }
    }
}
