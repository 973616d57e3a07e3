package io.kontuar.server;

import io.kontuar.channel.Secret;
import io.kontuar.engine.cluster.ClusterSearchSettings;
import io.kontuar.engine.cluster.ClusterSearchSettings.Identity;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code kontuar.elasticsearch}: which Elasticsearch finds, when it is not the embedded index.
 *
 * @param uri {@code http(s)://HOST:PORT}, several with commas between them; null leaves search embedded
 * @param user with {@code password}; null when there is none or an {@code apiKey}
 * @param apiKey id and key in Base64, as Elasticsearch shows them
 * @param index how the names of the indexes begin; each Kontuar on one Elasticsearch has its own
 * @param ca the certificate (PEM) of the authority that signed the servers' own, when it is not a usual one
 */
record ElasticsearchSettings(
        @Nullable String uri,
        @Nullable String user,
        @Nullable Secret password,
        @Nullable Secret apiKey,
        @DefaultValue("kontuar") String index,
        @Nullable Path ca) {
    private static final String PREFIX = "kontuar.elasticsearch.";

    ElasticsearchSettings {
        if ((user == null) != (password == null)) {
            throw new SettingRefused(
                    PREFIX + "user", user == null ? "" : user, "a user together with a password, or neither");
        }
        if (user != null && apiKey != null) {
            throw new SettingRefused(PREFIX + "user", user, "a user or an api-key, not both");
        }
        if (uri != null) {
            var unused = cluster(uri, identity(user, password, apiKey), index, ca);
        }
    }

    /** Only when there is a {@link #uri}. */
    ClusterSearchSettings cluster() {
        if (uri == null) {
            throw new IllegalStateException("kontuar.elasticsearch.uri: asked for though it is not set");
        }
        return cluster(uri, identity(user, password, apiKey), index, ca);
    }

    private static ClusterSearchSettings cluster(String uri, Identity identity, String index, @Nullable Path ca) {
        List<URI> hosts;
        try {
            hosts = ClusterSearchSettings.hosts(uri);
        } catch (IllegalArgumentException e) {
            throw new SettingRefused(
                    PREFIX + "uri",
                    "something else",
                    "http(s)://HOST:PORT, several with commas between them, user and password apart");
        }
        try {
            return new ClusterSearchSettings(hosts, identity, index, ca);
        } catch (IllegalArgumentException e) {
            throw new SettingRefused(
                    PREFIX + "index", index, "lower case letters, digits, - and _, at most 100 and first a letter");
        }
    }

    private static Identity identity(@Nullable String user, @Nullable Secret password, @Nullable Secret apiKey) {
        if (apiKey != null) {
            return new Identity.ApiKey(apiKey);
        }
        return user == null || password == null ? new Identity.Nobody() : new Identity.User(user, password);
    }
}
