package io.kontuar.server;

import io.kontuar.engine.cluster.ClusterRefused;
import io.kontuar.engine.cluster.ClusterStore;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.DataFolder;
import io.kontuar.engine.embedded.DataFolderRefused;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.store.StorePorts;
import java.time.Clock;
import java.util.List;
import javax.crypto.SecretKey;

/**
 * The store that the settings name, and the data folder, locked for this process: what stays on the machine lies there
 * whichever store it is.
 *
 * @param parts what to close, in this order
 */
record OpenStore(StorePorts ports, List<AutoCloseable> parts) implements AutoCloseable {
    /** Waits while a MongoDB does not answer. */
    static OpenStore open(ServerSettings settings, Documents documents, Clock clock)
            throws DataFolderRefused, ClusterRefused {
        if (MigrationProgress.underWay(settings.data())) {
            throw new SettingRefused(
                    "kontuar.data",
                    settings.data().toString(),
                    "a folder in which no migration is under way;" + " call ./kontuar migrate again to finish it");
        }
        return settings.onMongodb() ? onMongodb(settings, documents, clock) : embedded(settings, documents, clock);
    }

    private static OpenStore embedded(ServerSettings settings, Documents documents, Clock clock)
            throws DataFolderRefused {
        SecretKey given = settings.givenKey();
        EmbeddedStore store = given == null
                ? EmbeddedStore.open(settings.data(), documents, clock)
                : EmbeddedStore.open(settings.data(), given, documents, clock);
        return new OpenStore(store, List.of(store));
    }

    private static OpenStore onMongodb(ServerSettings settings, Documents documents, Clock clock)
            throws DataFolderRefused, ClusterRefused {
        DataFolder folder = DataFolder.alone(settings.data());
        boolean opened = false;
        try {
            SecretKey given = settings.givenKey();
            SecretKey key = given != null ? given : folder.secretKey();
            ClusterStore store = ClusterStore.open(settings.cluster(), key, documents, clock);
            opened = true;
            return new OpenStore(store, List.of(store, folder));
        } finally {
            if (!opened) {
                letGo(folder);
            }
        }
    }

    private static void letGo(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException("store: a part of it did not close", e);
        }
    }

    @Override
    public void close() {
        parts.forEach(OpenStore::letGo);
    }
}
