package io.kontuar.engine.cluster;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The server of all tests of this JVM: the one named by {@code KONTUAR_TEST_MONGODB_URI}, whose database must be empty, or
 * one in the process that speaks its protocol. Each test finds the database empty and leaves it so.
 */
final class MongoUnderTest {
    private static final @Nullable String GIVEN = System.getenv("KONTUAR_TEST_MONGODB_URI");
    private static final MongoUnderTest SHARED = new MongoUnderTest();

    private final ClusterSettings settings;
    private final MongoClient client;

    private MongoUnderTest() {
        String uri = GIVEN != null
                ? GIVEN
                : new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0)).bindAndGetConnectionString()
                        + "/kontuar_test";
        this.settings = ClusterSettings.of(uri, false);
        this.client = MongoClients.create(new ConnectionString(uri));
        refuseWhatIsNotEmpty(client.getDatabase(settings.database()));
    }

    static void refuseWhatIsNotEmpty(MongoDatabase database) {
        List<String> found = database.listCollectionNames().into(new ArrayList<>());
        if (!found.isEmpty()) {
            throw new IllegalStateException(
                    "KONTUAR_TEST_MONGODB_URI: expected an empty database, for the tests remove "
                            + "everything in it, but '" + database.getName() + "' has " + found);
        }
    }

    static MongoUnderTest shared() {
        return SHARED;
    }

    ClusterSettings settings() {
        return settings;
    }

    MongoDatabase database() {
        return client.getDatabase(Objects.requireNonNull(settings.uri().getDatabase()));
    }

    void empty() {
        database().drop();
    }
}
