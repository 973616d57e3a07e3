package io.kontuar.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.kontuar.engine.cluster.ClusterSettings;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Consumer;

/** A database for measuring only: nothing in it before, nothing in it after. */
final class EmptyDatabase {
    private EmptyDatabase() {}

    /** @throws IllegalStateException when there is something in it */
    static void require(ClusterSettings settings) {
        with(settings, database -> {
            if (!database.listCollectionNames().into(new ArrayList<>()).isEmpty()) {
                throw new IllegalStateException("bench: expected an empty database, but '" + database.getName()
                        + "' holds something; name another one by KONTUAR_TEST_MONGODB_URI");
            }
        });
    }

    static void again(ClusterSettings settings) {
        with(settings, MongoDatabase::drop);
    }

    private static void with(ClusterSettings settings, Consumer<MongoDatabase> work) {
        try (MongoClient client = MongoClients.create(settings.uri())) {
            work.accept(client.getDatabase(Objects.requireNonNull(settings.uri().getDatabase())));
        }
    }
}
