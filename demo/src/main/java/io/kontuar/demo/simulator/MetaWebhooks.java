package io.kontuar.demo.simulator;

import io.kontuar.channel.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Posts signed webhooks to the gateway as Meta would, over loopback. */
final class MetaWebhooks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MetaWebhooks.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final GatewayAddress here;
    private final FaultBoard faults;
    private final WireLog wire;
    private final Clock clock;

    MetaWebhooks(GatewayAddress here, FaultBoard faults, WireLog wire, Clock clock) {
        this.here = here;
        this.faults = faults;
        this.wire = wire;
        this.clock = clock;
    }

    /** A customer's text; the HTTP status that came back, 0 for none. */
    int message(MetaAccount account, String customer, String wamid, String text) {
        String digits = customer.substring(1);
        Map<String, Object> value = Map.of(
                "contacts", List.of(Map.of("wa_id", digits)),
                "messages",
                        List.of(Map.of(
                                "from",
                                digits,
                                "id",
                                wamid,
                                "timestamp",
                                Long.toString(clock.instant().getEpochSecond()),
                                "type",
                                "text",
                                "text",
                                Map.of("body", text))));
        return post(account, "text", wamid, value);
    }

    /** What became of a message of the shop's. */
    void status(
            MetaAccount account,
            String customer,
            String wamid,
            String status,
            String carried,
            @Nullable Integer error) {
        Map<String, Object> told = new TreeMap<>(Map.of(
                "id", wamid,
                "status", status,
                "recipient_id", customer.substring(1),
                "timestamp", Long.toString(clock.instant().getEpochSecond()),
                "biz_opaque_callback_data", carried));
        if (error != null) {
            told.put("errors", List.of(Map.of("code", error, "title", "simulated")));
        }
        int unused = post(account, status, wamid, Map.of("statuses", List.of(told)));
    }

    private int post(MetaAccount account, String what, String wamid, Map<String, Object> value) {
        Map<String, Object> whole = new TreeMap<>(value);
        whole.put("messaging_product", "whatsapp");
        whole.put("metadata", Map.of("phone_number_id", account.phoneNumberId()));
        byte[] body = JSON.writeValueAsBytes(Map.of(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(Map.of(
                        "id", account.businessAccountId(),
                        "changes", List.of(Map.of("field", "messages", "value", whole))))));
        int answer = send(account, body, what, wamid);
        return faults.of(account.id()).duplicates() ? send(account, body, what + " again", wamid) : answer;
    }

    private int send(MetaAccount account, byte[] body, String what, String wamid) {
        URI address = URI.create(here.base() + account.webhook().getPath());
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", sign(account.appSecret(), body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        Instant began = clock.instant();
        int answer = answer(request);
        long millis = Duration.between(began, clock.instant()).toMillis();
        wire.add(new WireLog.Exchange(began, account.id().value(), true, what, wamid, answer, millis));
        return answer;
    }

    private int answer(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            LOG.info("no answer of the gateway: {}", e.toString());
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static String sign(Secret secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
