package io.kontuar.server;

import io.kontuar.channel.Secret;
import io.kontuar.engine.cluster.ClusterSettings;
import io.kontuar.engine.lanes.BrokerLogin;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * How this process runs; see docs/operations.md for each.
 *
 * @param data the folder of everything that is kept
 * @param store where records are kept: {@code embedded} or {@code mongodb}; null leaves it to {@code mongodb.uri}
 * @param mongodb which MongoDB, when records are kept there
 * @param secretKey the key of the stored secrets, 32 bytes in Base64; null when it lies in the data folder
 * @param search what finds: {@code embedded} or {@code elasticsearch}; null leaves it to {@code elasticsearch.uri}
 * @param elasticsearch which Elasticsearch, when it is what finds
 * @param lanes {@code embedded}, or the URL of an Artemis broker ({@code tcp://host:61616})
 * @param broker how that broker knows us
 * @param roles what this process does: {@code gateways}, {@code bot}, {@code core}, {@code console}
 * @param consumers parallel consumers of each lane, 1 to 64
 * @param gathering how long the bot waits for more before it answers
 */
@ConfigurationProperties("kontuar")
record ServerSettings(
        @DefaultValue("./data") Path data,
        @Nullable String store,
        @DefaultValue Mongodb mongodb,
        @Nullable Secret secretKey,
        @Nullable String search,
        @DefaultValue ElasticsearchSettings elasticsearch,
        @DefaultValue("embedded") String lanes,
        @DefaultValue Broker broker,

        @DefaultValue({"gateways", "bot", "core", "console"})
        Set<Role> roles,

        @DefaultValue("8") int consumers,
        @DefaultValue("1500ms") Duration gathering) {
    private static final String EMBEDDED = "embedded";
    private static final String MONGODB = "mongodb";
    private static final String ELASTICSEARCH = "elasticsearch";
    private static final int KEY_BYTES = 32;

    enum Role {
        GATEWAYS,
        BOT,
        CORE,
        CONSOLE
    }

    /**
     * @param uri {@code mongodb://…/DATABASE}, with the password if there is one
     * @param requireReplicaSet false accepts a single server, whose loss loses data
     */
    record Mongodb(
            @Nullable Secret uri, @DefaultValue("true") boolean requireReplicaSet) {}

    /** @param user null for a broker that asks nobody */
    record Broker(@Nullable String user, @Nullable Secret password) {}

    ServerSettings {
        store = store != null ? store : mongodb.uri() == null ? EMBEDDED : MONGODB;
        if (!store.equals(EMBEDDED) && !store.equals(MONGODB)) {
            throw new SettingRefused("kontuar.store", store, "embedded or mongodb");
        }
        if (store.equals(MONGODB) != (mongodb.uri() != null)) {
            throw new SettingRefused("kontuar.store", store, "mongodb together with kontuar.mongodb.uri, or neither");
        }
        var unused = clusterOf(mongodb);
        var unusedKey = keyOf(secretKey);
        search = search != null ? search : elasticsearch.uri() == null ? EMBEDDED : ELASTICSEARCH;
        if (!search.equals(EMBEDDED) && !search.equals(ELASTICSEARCH)) {
            throw new SettingRefused("kontuar.search", search, "embedded or elasticsearch");
        }
        if (search.equals(ELASTICSEARCH) != (elasticsearch.uri() != null)) {
            throw new SettingRefused(
                    "kontuar.search", search, "elasticsearch together with kontuar.elasticsearch.uri, or neither");
        }
        if (!lanes.equals(EMBEDDED) && !lanes.startsWith("tcp://") && !lanes.startsWith("(tcp://")) {
            throw new SettingRefused(
                    "kontuar.lanes",
                    lanes,
                    "embedded or a broker's URL such as tcp://host:61616 or (tcp://live:61616,tcp://backup:61616)");
        }
        if ((broker.user() == null) != (broker.password() == null)) {
            throw new SettingRefused("kontuar.broker", "one of both", "user and password, or neither");
        }
        if (consumers < 1 || consumers > 64) {
            throw new SettingRefused("kontuar.consumers", Integer.toString(consumers), "1 to 64");
        }
    }

    boolean has(Role role) {
        return roles.contains(role);
    }

    boolean lanesInProcess() {
        return EMBEDDED.equals(lanes);
    }

    @Nullable
    BrokerLogin brokerLogin() {
        return broker.user() == null || broker.password() == null
                ? null
                : new BrokerLogin(broker.user(), broker.password());
    }

    boolean onMongodb() {
        return MONGODB.equals(store);
    }

    boolean onElasticsearch() {
        return ELASTICSEARCH.equals(search);
    }

    /** Only when {@link #onMongodb}. */
    ClusterSettings cluster() {
        return Objects.requireNonNull(clusterOf(mongodb), "checked when it was read");
    }

    private static @Nullable ClusterSettings clusterOf(Mongodb mongodb) {
        if (mongodb.uri() == null) {
            return null;
        }
        try {
            return ClusterSettings.of(mongodb.uri().reveal(), mongodb.requireReplicaSet());
        } catch (IllegalArgumentException e) {
            throw new SettingRefused("kontuar.mongodb.uri", "something else", "mongodb://HOST:PORT,…/DATABASE");
        }
    }

    /** The key when it is given; null when it lies in the data folder. */
    @Nullable
    SecretKey givenKey() {
        return keyOf(secretKey);
    }

    private static @Nullable SecretKey keyOf(@Nullable Secret text) {
        if (text == null) {
            return null;
        }
        byte[] key = decoded(text);
        if (key.length != KEY_BYTES) {
            throw new SettingRefused("kontuar.secret-key", key.length + " bytes", KEY_BYTES + " bytes in Base64");
        }
        return new SecretKeySpec(key, "AES");
    }

    private static byte[] decoded(Secret text) {
        try {
            return Base64.getDecoder().decode(text.reveal());
        } catch (IllegalArgumentException e) {
            throw new SettingRefused("kontuar.secret-key", "something else", KEY_BYTES + " bytes in Base64");
        }
    }

    /** What the environment says, for a command that starts no server. */
    static ServerSettings ofEnvironment(String data) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("command line", Map.of("kontuar.data", data)));
        return Binder.get(environment).bindOrCreate("kontuar", ServerSettings.class);
    }
}
