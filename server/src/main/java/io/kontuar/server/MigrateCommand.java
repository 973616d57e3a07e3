package io.kontuar.server;

import io.kontuar.engine.cluster.ClusterRefused;
import io.kontuar.engine.cluster.ClusterStore;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.DataFolder;
import io.kontuar.engine.embedded.DataFolderRefused;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.server.Migration.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/**
 * {@code migrate --to cluster|embedded}, with the server stopped: moves everything between the data folder and the MongoDB
 * that {@code KONTUAR_MONGODB_URI} names. Broken off, it goes on when it is called again; until it is done, no server
 * starts on this data folder.
 */
final class MigrateCommand {
    private static final String DATABASE = "kontuar.db";

    private MigrateCommand() {}

    static int run(CommandLine.Migrate command) {
        try {
            ServerSettings settings = ServerSettings.ofEnvironment(command.data());
            if (!settings.onMongodb()) {
                throw new CopyRefused("which MongoDB? Set KONTUAR_MONGODB_URI to mongodb://HOST:PORT,…/DATABASE");
            }
            System.out.println(migrate(settings, command.toCluster()));
            return 0;
        } catch (CopyRefused | DataFolderRefused | ClusterRefused refused) {
            System.err.println("kontuar: " + refused.getMessage());
        } catch (IOException | RuntimeException e) {
            System.err.println("kontuar: " + StartFailure.sentence(e) + "; nothing is lost, call it again to go on");
        }
        return 2;
    }

    private static String migrate(ServerSettings settings, boolean toCluster)
            throws CopyRefused, DataFolderRefused, ClusterRefused, IOException {
        Path data = settings.data();
        MigrationProgress progress = MigrationProgress.in(data, toCluster ? "cluster" : "embedded");
        if (toCluster && !Files.exists(data.resolve(DATABASE))) {
            throw new CopyRefused("there is no store in the data folder " + data);
        }
        Documents documents = new Documents();
        Clock clock = Clock.systemUTC();
        SecretKey key = key(settings);
        String moved;
        try (EmbeddedStore embedded = EmbeddedStore.open(data, key, documents, clock);
                ClusterStore cluster = ClusterStore.open(settings.cluster(), key, documents, clock)) {
            Side here = new Side(embedded, embedded.rows());
            Side there = new Side(cluster, cluster.rows());
            Migration migration = toCluster ? new Migration(here, there) : new Migration(there, here);
            if (!progress.begun()) {
                DrainedLanes.check(settings, documents, toCluster ? embedded : cluster);
                migration.refuseUnlessEmpty();
            }
            migration.copy(progress);
            moved = migration.compare();
        }
        finish(data, toCluster, progress);
        return moved
                + (toCluster
                        ? "; kontuar.db and attachments/ are kept as they were, under names that no server opens"
                        : "; the database in MongoDB is kept as it was: start without KONTUAR_MONGODB_URI from now on");
    }

    private static SecretKey key(ServerSettings settings) throws DataFolderRefused, IOException {
        SecretKey given = settings.givenKey();
        if (given != null) {
            return given;
        }
        try (DataFolder folder = DataFolder.alone(settings.data())) {
            return folder.secretKey();
        }
    }

    /** The search index is of the store that was: it fills itself from the new one. The last step lets servers start. */
    private static void finish(Path data, boolean toCluster, MigrationProgress progress) throws IOException {
        remove(data.resolve("search"));
        if (toCluster) {
            setAside(data.resolve(DATABASE));
            setAside(data.resolve("attachments"));
        }
        progress.done();
    }

    private static void setAside(Path path) throws IOException {
        if (Files.exists(path)) {
            Files.move(path, free(path), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Path free(Path path) {
        String name = Objects.requireNonNull(path.getFileName()) + ".migrated";
        Path free = path.resolveSibling(name);
        for (int i = 2; Files.exists(free); i++) {
            free = path.resolveSibling(name + "." + i);
        }
        return free;
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
