package io.kontuar.server;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Language;
import io.kontuar.channel.Secret;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.routing.Queue;
import io.kontuar.staff.QueueId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole product on a free port and a folder of its own, with WhatsApp numbers of one app. */
final class OpenServer implements AutoCloseable {
    static final String SECRET = "app-secret-0123456789";
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    OpenServer(Path data, String roles) {
        context = new SpringApplicationBuilder(ServerConfiguration.class)
                .run(
                        "--server.port=0",
                        "--kontuar.data=" + data,
                        "--kontuar.roles=" + roles,
                        "--kontuar.gathering=0ms",
                        "--kontuar.account-memory=1ms");
        store().queues()
                .save(new Queue(
                        new QueueId("general"),
                        Map.of(Language.EN, "General"),
                        Duration.ofSeconds(60),
                        80,
                        Duration.ofSeconds(30),
                        0));
    }

    EmbeddedStore store() {
        return context.getBean(EmbeddedStore.class);
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    void account(String id, String phoneNumberId, String graph) {
        part(ChannelAccounts.class)
                .save(
                        new ChannelAccount(
                                new ChannelAccountId(id),
                                ChannelKind.WHATSAPP,
                                id,
                                "+48221234567",
                                true,
                                Map.of("phoneNumberId", phoneNumberId, "portfolioId", "P1", "baseUrl", graph),
                                0),
                        Map.of("appSecret", new Secret(SECRET), "accessToken", new Secret("token-1")));
    }

    /** Where it listens. */
    String base() {
        return "http://localhost:" + port();
    }

    /** The port it listens on. */
    String port() {
        return String.valueOf(context.getEnvironment().getProperty("local.server.port"));
    }

    /** Posts a webhook to the account as Meta does; the HTTP status that came back. */
    int posts(String account, byte[] body) {
        URI address = URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port")
                + "/webhooks/whatsapp/" + account);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", sign(body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return http.sendAsync(request, BodyHandlers.discarding()).join().statusCode();
    }

    private static String sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
