package io.kontuar.engine.cluster;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoIncompatibleDriverException;
import com.mongodb.MongoSecurityException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ClusterType;
import com.mongodb.connection.ServerDescription;
import com.mongodb.event.CommandListener;
import io.kontuar.lane.Outage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * A client as we want it, whatever the URI says of it: writes are acknowledged by a majority that has them in its journal,
 * reads see only what a majority has, and nobody waits for ever.
 */
final class Connecting {
    private static final int SELECTION_SECONDS = 5;
    private static final int CONNECT_SECONDS = 3;
    private static final int ANSWER_SECONDS = 15;
    private static final int MAJORITY_SECONDS = 10;
    /** MongoDB 4.2, the oldest that the driver speaks to. */
    private static final int OLDEST_WIRE_VERSION = 8;

    private static final int UNAUTHORIZED = 13;

    private final ClusterSettings settings;
    private final List<CommandListener> listeners;

    Connecting(ClusterSettings settings, List<CommandListener> listeners) {
        this.settings = settings;
        this.listeners = listeners;
    }

    /**
     * What a failure while opening is to be thrown as.
     *
     * @throws ClusterRefused when the operator must do something about it
     */
    RuntimeException failure(MongoException e) throws ClusterRefused {
        if (e.getCode() == UNAUTHORIZED) {
            throw ClusterRefused.signIn(settings.hosts());
        }
        return StoreFailure.of(e);
    }

    MongoClient client() {
        MongoClientSettings.Builder builder = MongoClientSettings.builder()
                .applyConnectionString(settings.uri())
                .applicationName("kontuar")
                .readPreference(ReadPreference.primary())
                .readConcern(ReadConcern.MAJORITY)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(MAJORITY_SECONDS, TimeUnit.SECONDS))
                .retryWrites(true)
                .retryReads(true)
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(SELECTION_SECONDS, TimeUnit.SECONDS))
                .applyToClusterSettings(cluster -> {
                    cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS);
                    if (settings.uri().isDirectConnection() == null
                            && settings.uri().getHosts().size() == 1
                            && !settings.uri().isSrvProtocol()) {
                        // One host is enough to find the others of its set.
                        cluster.mode(ClusterConnectionMode.MULTIPLE);
                    }
                });
        listeners.forEach(builder::addCommandListener);
        return MongoClients.create(builder.build());
    }

    /**
     * Asks the server what it is.
     *
     * @throws Outage when it does not answer
     */
    void check(MongoClient client) throws ClusterRefused {
        try {
            var unused = client.getDatabase(settings.database()).runCommand(new Document("ping", 1));
        } catch (MongoIncompatibleDriverException e) {
            throw ClusterRefused.tooOld(settings.hosts());
        } catch (MongoSecurityException e) {
            throw ClusterRefused.signIn(settings.hosts());
        } catch (MongoException e) {
            throw StoreFailure.of(e);
        }
        ClusterType type = client.getClusterDescription().getType();
        for (ServerDescription server : client.getClusterDescription().getServerDescriptions()) {
            if (server.isOk() && server.getMaxWireVersion() < OLDEST_WIRE_VERSION) {
                throw ClusterRefused.tooOld(settings.hosts());
            }
        }
        if (settings.requireReplicaSet() && type != ClusterType.REPLICA_SET && type != ClusterType.SHARDED) {
            throw ClusterRefused.notAReplicaSet(settings.hosts());
        }
    }
}
