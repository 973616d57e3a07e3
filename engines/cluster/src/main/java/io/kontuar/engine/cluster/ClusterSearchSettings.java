package io.kontuar.engine.cluster;

import io.kontuar.channel.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which Elasticsearch to use, and as whom.
 *
 * @param hosts {@code http(s)://HOST:PORT}, each without a user, a path or anything behind it; at least one
 * @param index how its indexes' names begin; lower case letters, digits, {@code -} and {@code _}
 * @param ca a file with the certificate (PEM) of the authority that signed the servers' own; null for the usual ones
 */
public record ClusterSearchSettings(
        List<URI> hosts,
        Identity identity,
        String index,
        @Nullable Path ca) {
    private static final String EXPECTED = "expected http(s)://HOST:PORT, several with commas between them";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,99}");

    /** As whom we come. */
    public sealed interface Identity {
        record Nobody() implements Identity {}

        record User(String name, Secret password) implements Identity {}

        /** @param encoded id and key together, in Base64, as Elasticsearch shows it */
        record ApiKey(Secret encoded) implements Identity {}
    }

    public ClusterSearchSettings {
        hosts = List.copyOf(hosts);
        if (!NAME.matcher(index).matches()) {
            throw new IllegalArgumentException(
                    "expected lower case letters, digits, - and _, at most 100 and first a letter, got " + index);
        }
    }

    /** @throws IllegalArgumentException when one is no such URI; it is not repeated, for it may hold a password */
    public static List<URI> hosts(String uris) {
        List<URI> hosts = Arrays.stream(uris.split(",", -1))
                .map(String::strip)
                .map(ClusterSearchSettings::host)
                .toList();
        return List.copyOf(hosts);
    }

    private static URI host(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(EXPECTED + ", got something else");
        }
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null) {
            throw new IllegalArgumentException(EXPECTED + ", got something else");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || !withoutPath(uri)) {
            throw new IllegalArgumentException(EXPECTED + ", got more than that");
        }
        return URI.create(uri.getScheme() + "://" + uri.getHost() + ":" + (uri.getPort() < 0 ? 9200 : uri.getPort()));
    }

    private static boolean withoutPath(URI uri) {
        String path = uri.getRawPath();
        return path == null || path.isEmpty() || path.equals("/");
    }

    /** The hosts, for people. */
    String names() {
        return hosts.stream().map(URI::getAuthority).collect(Collectors.joining(", "));
    }
}
