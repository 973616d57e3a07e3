package io.kontuar.gateway.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.InboundEvent.Unreadable;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.ConformanceData;
import io.kontuar.gateway.GatewayTestApplication;
import io.kontuar.gateway.RecordingLanes;
import io.kontuar.gateway.RememberedAccounts;
import io.kontuar.gateway.RememberedAttachments;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        classes = GatewayTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"kontuar.public-url=" + GatewayTestApplication.PUBLIC_URL, "kontuar.account-memory=1ms"})
class WhatsAppWebhookTest {
    private static final String PATH = "/webhooks/whatsapp/wa-main";
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingLanes lanes;

    @Autowired
    private RememberedAccounts accounts;

    @Autowired
    private RememberedAttachments attachments;

    @BeforeEach
    void begin() {
        lanes.forget();
        attachments.forget();
        account("wa-main", Meta.NUMBER, Meta.SECRET);
        account("wa-second", "222", Meta.SECRET);
        account("wa-foreign", "333", "another-app");
    }

    private void account(String id, String number, String secret) {
        accounts.put(
                ChannelKind.WHATSAPP,
                id,
                "+48221234567",
                Map.of("phoneNumberId", number, "businessAccountId", "W1"),
                Map.of("appSecret", new Secret(secret), "verifyToken", new Secret("let me in")));
    }

    @Test
    void the_challenge_goes_back_as_plain_text_to_who_knows_the_token() {
        HttpResponse<String> answer =
                get("?hub.mode=subscribe&hub.verify_token=let%20me%20in&hub.challenge=%3Cb%3E1158");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<b>1158");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(get("?hub.mode=subscribe&hub.verify_token=guess&hub.challenge=1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("?hub.mode=other&hub.verify_token=let%20me%20in&hub.challenge=1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("").statusCode()).isEqualTo(403);
    }

    @Test
    void every_published_vector_is_taken_byte_by_byte() {
        int taken = 0;
        for (JsonNode vector : ConformanceData.json("vectors.json").path("meta")) {
            if (vector.path("app_secret").asString().equals(Meta.SECRET)) {
                byte[] raw =
                        Base64.getDecoder().decode(vector.path("raw_base64").asString());
                assertThat(post(PATH, raw, vector.path("header").asString()))
                        .as(vector.path("name").asString())
                        .isEqualTo(200);
                taken++;
            } else {
                byte[] raw =
                        Base64.getDecoder().decode(vector.path("raw_base64").asString());
                assertThat(MetaSignature.isGood(
                                vector.path("header").asString(),
                                raw,
                                new Secret(vector.path("app_secret").asString())))
                        .isTrue();
            }
        }
        assertThat(taken).isGreaterThan(0);
        assertThat(lanes.sent(InboundMessage.class)).isNotEmpty();
    }

    @Test
    void case_13_without_a_good_signature_nothing_is_believed_and_nothing_is_left() {
        byte[] body = Meta.messages(Meta.NUMBER, Meta.text("wamid.1", "x"));
        assertThat(post(PATH, body, null)).isEqualTo(403);
        assertThat(post(PATH, body, "sha256=00")).isEqualTo(403);
        assertThat(post(PATH, body, Meta.sign("another", body))).isEqualTo(403);
        account("wa-main", Meta.NUMBER, Meta.SECRET);
        accounts.put(ChannelKind.WHATSAPP, "wa-main", "", Map.of("phoneNumberId", Meta.NUMBER), Map.of());
        assertThat(post(PATH, body, Meta.sign(Meta.SECRET, body))).isEqualTo(403);
        assertThat(lanes.sent(InboundEvent.class)).isEmpty();
        assertThat(attachments.count()).isZero();
    }

    @Test
    void case_3_every_message_of_every_entry_is_taken() {
        byte[] body = Meta.messages(Meta.NUMBER, Meta.text("wamid.2", "two") + "," + Meta.text("wamid.1", "one"));
        assertThat(signed(PATH, body)).isEqualTo(200);
        assertThat(words()).containsExactly("two", "one");
    }

    @Test
    void case_4_a_poison_item_is_parked_and_its_neighbours_are_stored() {
        byte[] body = Meta.messages(
                Meta.NUMBER,
                Meta.text("wamid.1", "one") + ",{'id':'wamid.2','timestamp':'soon','type':'text'},null,[7],"
                        + Meta.text("wamid.3", "three"));
        assertThat(signed(PATH, body)).isEqualTo(200);
        assertThat(words()).containsExactly("one", "three");
        assertThat(lanes.sent(Unreadable.class))
                .extracting(Unreadable::reason)
                .containsExactly("timestamp: expected seconds since 1970", "no id", "no id");
        assertThat(attachments.count()).isEqualTo(3);
    }

    @Test
    void case_33_messages_go_to_the_account_of_their_number_and_never_to_one_of_another_app() {
        signed(PATH, Meta.messages("222", Meta.text("wamid.1", "second")));
        signed(PATH, Meta.messages("333", Meta.text("wamid.2", "foreign")));
        signed(PATH, Meta.messages("444", Meta.text("wamid.3", "unknown")));
        assertThat(lanes.sent(InboundMessage.class))
                .singleElement()
                .satisfies(message -> assertThat(message.account().value()).isEqualTo("wa-second"));
        assertThat(lanes.sent(Unreadable.class))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.reason()).isEqualTo("a number that is no account of ours"));
    }

    @Test
    void what_is_signed_and_no_webhook_of_whatsapp_is_kept_and_answered() {
        for (String body : List.of("", "{", "[]", "null", "{\"object\":\"page\",\"entry\":[]}")) {
            assertThat(signed(PATH, body.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .isEqualTo(200);
        }
        Set<String> reasons =
                lanes.sent(Unreadable.class).stream().map(Unreadable::reason).collect(Collectors.toSet());
        assertThat(reasons).containsExactlyInAnyOrder("not JSON", "no webhook of a WhatsApp account");
    }

    @Test
    void unknown_accounts_large_bodies_and_lanes_that_are_away_have_their_own_answers() {
        byte[] body = Meta.messages(Meta.NUMBER, Meta.text("wamid.1", "x"));
        assertThat(signed("/webhooks/whatsapp/other", body)).isEqualTo(404);
        assertThat(signed("/webhooks/whatsapp/sms-main", body)).isEqualTo(404);
        assertThat(post(PATH, new byte[4 * 1024 * 1024 + 1], "sha256=00")).isEqualTo(413);
        lanes.goAway();
        assertThat(signed(PATH, body)).isEqualTo(503);
    }

    private List<String> words() {
        return lanes.sent(InboundMessage.class).stream()
                .map(message -> message.content() instanceof MessageContent.Text(String text, var choice) ? text : "?")
                .toList();
    }

    private int signed(String path, byte[] body) {
        return post(path, body, Meta.sign(Meta.SECRET, body));
    }

    private int post(String path, byte[] body, @Nullable String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        if (signature != null) {
            request.header("X-Hub-Signature-256", signature);
        }
        return http.sendAsync(request.build(), BodyHandlers.discarding()).join().statusCode();
    }

    private HttpResponse<String> get(String query) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + PATH + query))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString()).join();
    }
}
