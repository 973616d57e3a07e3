package io.kontuar.engine.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import io.kontuar.engine.cluster.ClusterSearchSettings.Identity;
import io.kontuar.lane.Outage;
import java.io.IOException;
import java.util.Base64;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicHeader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that waits for nothing for ever, and what its failures mean. */
final class SearchConnection implements AutoCloseable {
    private static final int CONNECT_SECONDS = 3;
    private static final int ANSWER_SECONDS = 15;
    private static final int OLDEST_MAJOR = 9;
    private static final String VERSION = "/_nodes/_local/_none?filter_path=nodes.*.version";
    private static final int FINE = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final ClusterSearchSettings settings;
    private final Rest5Client low;
    private final ElasticsearchClient client;
    private volatile boolean closed;

    /** @throws ClusterRefused when the file of the authority's certificate cannot be read */
    SearchConnection(ClusterSearchSettings settings) throws ClusterRefused {
        this.settings = settings;
        Rest5ClientBuilder builder = Rest5Client.builder(settings.hosts())
                .setConnectionConfigCallback(connection -> connection
                        .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .setSocketTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .setRequestConfigCallback(
                        request -> request.setConnectionRequestTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                                .setResponseTimeout(ANSWER_SECONDS, TimeUnit.SECONDS));
        if (!(settings.identity() instanceof Identity.Nobody)) {
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", authorization(settings))});
        }
        if (settings.ca() != null) {
            try {
                builder.setSSLContext(
                        TransportUtils.sslContextFromHttpCaCrt(settings.ca().toFile()));
            } catch (IOException | RuntimeException e) {
                throw ClusterRefused.unreadableCertificate(settings.ca());
            }
        }
        this.low = builder.build();
        this.client = new ElasticsearchClient(new Rest5ClientTransport(low, new Jackson3JsonpMapper()));
    }

    private static String authorization(ClusterSearchSettings settings) {
        return switch (settings.identity()) {
            case Identity.Nobody nobody -> "";
            case Identity.ApiKey key -> "ApiKey " + key.encoded().reveal();
            case Identity.User user ->
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (user.name() + ":" + user.password().reveal()).getBytes(UTF_8));
        };
    }

    /** Something asked of Elasticsearch. */
    @FunctionalInterface
    interface Call<T> {
        T of(ElasticsearchClient client) throws IOException;
    }

    /**
     * @throws io.kontuar.lane.Outage when the server is away, is too busy or does not let us in
     * @throws IndexGone when the index or its alias is not there
     */
    <T> T ask(Call<T> call) {
        try {
            return call.of(client);
        } catch (IOException | RuntimeException e) {
            if (closed) {
                throw new Outage("search: it is closed", e);
            }
            throw SearchFailure.of(e, settings.names());
        }
    }

    /**
     * Asks the server what it is.
     *
     * @throws io.kontuar.lane.Outage when it does not answer
     */
    void check() throws ClusterRefused {
        String version;
        try {
            Response answer = low.performRequest(new Request("GET", VERSION));
            if (answer.getStatusCode() != FINE) {
                throw refusal(answer.getStatusCode());
            }
            JsonNode nodes = new JsonMapper()
                    .readTree(EntityUtils.toByteArray(answer.getEntity()))
                    .path("nodes");
            version = nodes.values().iterator().next().path("version").asString();
        } catch (ResponseException e) {
            throw refusal(e.getResponse().getStatusCode());
        } catch (JacksonException | NoSuchElementException e) {
            throw ClusterRefused.noElasticsearch(settings.names());
        } catch (IOException | RuntimeException e) {
            throw SearchFailure.of(e, settings.names());
        }
        if (major(version) < OLDEST_MAJOR) {
            throw ClusterRefused.searchTooOld(settings.names(), version);
        }
    }

    /** @throws io.kontuar.lane.Outage when it may answer otherwise later */
    private ClusterRefused refusal(int status) {
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return ClusterRefused.searchSignIn(settings.names());
        }
        if (SearchFailure.isOutage(status, null)) {
            throw SearchFailure.of(status, null, settings.names());
        }
        return ClusterRefused.noElasticsearch(settings.names());
    }

    private static int major(String version) {
        String major = version.replaceFirst("[^0-9].*", "");
        return major.isEmpty() ? 0 : Integer.parseInt(major);
    }

    String hosts() {
        return settings.names();
    }

    @Override
    public void close() {
        closed = true;
        try {
            client.close();
        } catch (IOException e) {
            throw new IllegalStateException("search: the connection did not close", e);
        }
    }
}
