package io.kontuar.bench;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.kontuar.engine.cluster.ClusterSettings;
import io.kontuar.engine.cluster.ClusterStore;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.engine.embedded.search.EmbeddedSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/**
 * {@code ./kontuar bench engines [--seconds N] [--warm-up N] [--conversations N] [--messages N]}: the same work on both
 * stores, one after the other. MongoDB is the one named by {@code KONTUAR_TEST_MONGODB_URI}, whose database must be empty
 * and is emptied again, or a stand-in in this process that only speaks its protocol.
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
        static Size of(String[] args) {
            List<String> given = List.of(args);
            return new Size(
                    number(given, "--seconds", 10),
                    number(given, "--warm-up", 5),
                    number(given, "--conversations", 10_000),
                    number(given, "--messages", 1_000_000));
        }

        private static int number(List<String> args, String name, int otherwise) {
            int at = args.indexOf(name);
            return at >= 0 && at + 1 < args.size() ? Integer.parseInt(args.get(at + 1)) : otherwise;
        }
    }

    static void run(String[] args) throws Exception {
        Size size = Size.of(args);
        Path folder = Files.createTempDirectory("kontuar-engines");
        try (EmbeddedSearch search = EmbeddedSearch.open(folder.resolve("search"))) {
            System.out.printf("filling the index with %,d messages …%n", size.messages());
            SearchWork found = SearchWork.over(search.index(), size.messages());
            EngineTable table = new EngineTable(size);
            try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("data"), new Documents(), Clock.systemUTC())) {
                table.add("embedded (SQLite, every write synced)", true, new EngineWork(store, found, size));
            }
            onMongodb(table, found, size);
            table.print();
        } finally {
            remove(folder);
        }
    }

    private static void onMongodb(EngineTable table, SearchWork found, Size size) throws Exception {
        String given = System.getenv("KONTUAR_TEST_MONGODB_URI");
        if (given != null) {
            String server = "MongoDB at " + given.replaceFirst("//[^@/]*@", "//");
            onMongodb(table, server, ClusterSettings.of(given, false), found, size);
            return;
        }
        MongoServer standIn = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
        try {
            String uri = standIn.bindAndGetConnectionString() + "/kontuar_bench";
            String server = "mongo-java-server in memory: protocol cost only";
            onMongodb(table, server, ClusterSettings.of(uri, false), found, size);
        } finally {
            standIn.shutdownNow();
        }
    }

    private static void onMongodb(
            EngineTable table, String server, ClusterSettings settings, SearchWork found, Size size) throws Exception {
        EmptyDatabase.require(settings);
        SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
        try (ClusterStore store = ClusterStore.open(settings, key, new Documents(), Clock.systemUTC())) {
            table.add(server, false, new EngineWork(store, found, size));
        } finally {
            EmptyDatabase.again(settings);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
