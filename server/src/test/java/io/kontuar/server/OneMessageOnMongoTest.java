package io.kontuar.server;

import io.kontuar.engine.cluster.ClusterSettings;
import io.kontuar.engine.cluster.ClusterStore;
import io.kontuar.engine.documents.Documents;
import java.nio.file.Path;
import java.time.Clock;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;

/** The same way of a message, with every record in a server that speaks MongoDB's protocol. */
class OneMessageOnMongoTest extends OneMessageTest {
    @SuppressWarnings("NullAway.Init")
    private MongoServerForTests mongo;

    @Override
    Counter counter(Path where) throws Exception {
        mongo = MongoServerForTests.on(where);
        ClusterStore store = ClusterStore.open(
                ClusterSettings.of(mongo.uri(), false),
                new SecretKeySpec(new byte[32], "AES"),
                new Documents(),
                Clock.systemUTC());
        return new Counter(store, where, this);
    }

    @AfterEach
    void closeMongo() {
        mongo.close();
    }
}
