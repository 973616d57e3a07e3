package io.kontuar.gateway.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.InboundEvent.AddressesJoined;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.Introduction;
import io.kontuar.channel.Secret;
import io.kontuar.channel.Verification;
import io.kontuar.gateway.AccountKeys;
import io.kontuar.gateway.GatewayTestApplication;
import io.kontuar.gateway.RecordingLanes;
import io.kontuar.gateway.RememberedAccounts;
import io.kontuar.gateway.RememberedContacts;
import io.kontuar.gateway.RememberedConversations;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The shop's page says who its customer is; nothing that is not signed, in time and for this site says anything. */
@SpringBootTest(
        classes = GatewayTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"kontuar.public-url=" + GatewayTestApplication.PUBLIC_URL, "kontuar.account-memory=1ms"})
class SignedVisitorTest {

    private static final Secret KEY = new Secret("a-secret-of-at-least-thirty-two-characters");
    private static final Secret OLD = new Secret("the-secret-that-was-there-before-this-one!");
    private static final String HS256 = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingLanes lanes;

    @Autowired
    private RememberedAccounts accounts;

    @Autowired
    private RememberedConversations conversations;

    @Autowired
    private RememberedContacts contacts;

    @BeforeEach
    void begin() {
        lanes.forget();
        site("optional", Map.of("identitySecret", KEY, "identitySecretPrevious", OLD));
    }

    @Test
    void a_customer_is_the_same_on_another_device_and_sees_what_was_said() {
        try (ChatClient phone = ChatClient.connect(port);
                ChatClient laptop = ChatClient.connect(port)) {
            JsonNode first = hello(phone, jwt(claims("anna-7", 600)), null);
            String visitor = first.path("visitor").asString();
            assertThat(visitor).startsWith("u-");
            assertThat(first.path("name").asString()).isEqualTo("Anna");
            assertThat(first.path("mail").asBoolean()).isTrue();
            new Timeline("v1", visitor, conversations, lanes, contacts, 0)
                    .customer("client-0001", "one")
                    .agent("two");
            JsonNode second = hello(laptop, jwt(claims("anna-7", 900)), null);
            assertThat(second.path("visitor").asString()).isEqualTo(visitor);
            assertThat(laptop.awaitEntries(2)).hasSize(2);
        }
    }

    @Test
    void another_customer_on_the_same_browser_sees_nothing_of_it() {
        try (ChatClient client = ChatClient.connect(port)) {
            JsonNode anna = hello(client, jwt(claims("anna-8", 600)), null);
            new Timeline("v1", anna.path("visitor").asString(), conversations, lanes, contacts, 0)
                    .customer("client-0001", "secret");
            client.forget();
            JsonNode piotr = hello(
                    client, jwt(claims("piotr-1", 600)), anna.path("token").asString());
            assertThat(piotr.path("visitor")).isNotEqualTo(anna.path("visitor"));
            client.forget();
            client.hello();
            assertThat(client.entries()).isEmpty();
        }
    }

    @Test
    void what_a_customer_says_is_proven_and_the_shops_word_links_the_address() {
        try (ChatClient client = ChatClient.connect(port)) {
            String visitor = hello(client, jwt(claims("anna-9", 600)), null)
                    .path("visitor")
                    .asString();
            client.send("{\"type\":\"send\",\"id\":\"client-0001\",\"text\":\"Hej\"}");
            client.await("accepted");
            InboundMessage said = lanes.sent(InboundMessage.class).getFirst();
            assertThat(said.verification()).isEqualTo(Verification.PROVEN);
            Introduction told =
                    Objects.requireNonNull(Objects.requireNonNull(said.origin()).introduction());
            assertThat(told.source()).isEqualTo(Introduction.Source.SIGNED_IN);
            assertThat(told.email()).isEqualTo("anna@example.test");
            AddressesJoined joined = lanes.sent(AddressesJoined.class).getFirst();
            assertThat(joined.one()).isEqualTo(Address.webChat("web-main", visitor));
            assertThat(joined.other()).isEqualTo(Address.email("anna@example.test"));
        }
    }

    @Test
    void fields_with_their_signature_say_the_same_as_a_token() {
        try (ChatClient client = ChatClient.connect(port);
                ChatClient other = ChatClient.connect(port)) {
            JsonNode byToken = hello(client, jwt(claims("anna-1", 600)), null);
            JsonNode byFields = hello(other, fields("anna-1", KEY, 0), null);
            assertThat(byFields.path("visitor")).isEqualTo(byToken.path("visitor"));
            other.send("{\"type\":\"send\",\"id\":\"client-0001\",\"text\":\"Hej\"}");
            other.await("accepted");
            assertThat(lanes.sent(AddressesJoined.class)).isEmpty();
            refused(fields("anna-1", new Secret("another-secret-of-thirty-two-characters"), 0));
            refused(fields("anna-1", KEY, 4000));
            refused(fields("anna\\n-1", KEY, 0));
        }
    }

    @Test
    void the_secret_before_the_last_still_holds() {
        try (ChatClient client = ChatClient.connect(port)) {
            assertThat(hello(client, "\"" + token(HS256, claims("anna-1", 600), OLD) + "\"", null)
                            .path("visitor")
                            .asString())
                    .startsWith("u-");
        }
    }

    @Test
    void a_token_that_does_not_hold_identifies_nobody() {
        long now = Instant.now().getEpochSecond();
        refused(jwt("{\"sub\":\"a\",\"iat\":" + (now - 600) + ",\"exp\":" + (now - 1) + "}"));
        refused(jwt("{\"sub\":\"a\",\"iat\":" + now + ",\"exp\":" + (now + 7200) + "}"));
        refused(jwt("{\"sub\":\"a\",\"iat\":" + (now + 300) + ",\"exp\":" + (now + 600) + "}"));
        refused(jwt("{\"sub\":\"a\",\"exp\":" + (now + 600) + "}"));
        refused(jwt("{\"sub\":\"a\",\"iat\":" + now + "}"));
        refused(jwt("{\"iat\":" + now + ",\"exp\":" + (now + 600) + "}"));
        refused(jwt("{\"sub\":\"a\",\"aud\":\"web-other\",\"iat\":" + now + ",\"exp\":" + (now + 600) + "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"alg\":\"none\"}", "{\"alg\":\"HS512\"}", "{\"alg\":\"HS256\",\"crit\":[\"x\"]}", "{}", "[]"})
    void a_token_cannot_choose_how_it_is_checked(String header) {
        refused("\"" + token(header, claims("a", 600), KEY) + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"a.b.c\"", "\"..\"", "7", "true", "{}", "[]", "\"\\u0000.é.=\""})
    void what_is_no_token_at_all_identifies_nobody(String identity) {
        refused(identity);
    }

    @Test
    void a_signature_cut_off_is_none() {
        String token = token(HS256, claims("a", 600), KEY);
        refused("\"" + token.substring(0, token.lastIndexOf('.') + 1) + "\"");
    }

    @Test
    void a_site_without_a_good_secret_believes_nobody() {
        site("optional", Map.of("identitySecret", new Secret("short")));
        refused("\"" + token(HS256, claims("a", 600), new Secret("short")) + "\"");
        site("optional", Map.of());
        refused(jwt(claims("a", 600)));
    }

    @Test
    void a_site_that_takes_no_identity_says_so() {
        site("off", Map.of("identitySecret", KEY));
        try (ChatClient client = ChatClient.connect(port)) {
            JsonNode welcome = hello(client, jwt(claims("a", 600)), null);
            assertThat(welcome.path("visitor").asString()).startsWith("w-");
            assertThat(client.await("error").path("code").asString()).isEqualTo("identity-off");
        }
    }

    @Test
    void where_identity_is_required_nobody_else_gets_in() {
        site("required", Map.of("identitySecret", KEY));
        try (ChatClient client = ChatClient.connect(port)) {
            client.send("{\"type\":\"hello\",\"token\":\"" + "t".repeat(43) + "\"}");
            assertThat(client.await("error").path("code").asString()).isEqualTo("identity-required");
            client.send("{\"type\":\"hello\",\"identity\":\"a.b.c\"}");
            await().until(() -> client.await("error").path("code").asString().equals("identity-refused"));
            client.send("{\"type\":\"send\",\"id\":\"client-0001\",\"text\":\"Hej\"}");
            await().until(() -> client.await("error").path("code").asString().equals("hello-first"));
            assertThat(client.frames("welcome")).isEmpty();
            assertThat(lanes.sent(InboundMessage.class)).isEmpty();
        }
    }

    @Test
    void a_token_of_ours_goes_on_without_the_shops_word_and_one_that_was_changed_does_not() {
        try (ChatClient client = ChatClient.connect(port);
                ChatClient back = ChatClient.connect(port);
                ChatClient thief = ChatClient.connect(port)) {
            JsonNode welcome = hello(client, jwt(claims("anna-2", 600)), null);
            String token = welcome.path("token").asString();
            assertThat(back.hello(token, null, 0).path("visitor")).isEqualTo(welcome.path("visitor"));
            String other = token.replace(welcome.path("visitor").asString(), "u-" + "0".repeat(24));
            assertThat(thief.hello(other, null, 0).path("visitor").asString()).startsWith("w-");
        }
    }

    @Test
    void one_statement_lets_in_only_so_many_browsers() {
        String overheard = jwt(claims("anna-3", 600));
        for (int browser = 0; browser < 10; browser++) {
            try (ChatClient client = ChatClient.connect(port)) {
                assertThat(hello(client, overheard, null).path("visitor").asString())
                        .startsWith("u-");
            }
        }
        refused(overheard);
    }

    // ---- the shop's side

    private void site(String identity, Map<String, Secret> secrets) {
        accounts.put(ChannelKind.WEB_CHAT, "web-main", "web-main", Map.of("identity", identity), secrets);
    }

    private void refused(String identity) {
        try (ChatClient client = ChatClient.connect(port)) {
            JsonNode welcome = hello(client, identity, null);
            assertThat(welcome.path("visitor").asString()).startsWith("w-");
            assertThat(welcome.has("name")).isFalse();
            assertThat(client.await("error").path("code").asString()).isEqualTo("identity-refused");
        }
    }

    private static JsonNode hello(ChatClient client, String identity, @Nullable String token) {
        client.send("{\"type\":\"hello\",\"language\":\"pl\"" + (token == null ? "" : ",\"token\":\"" + token + "\"")
                + ",\"identity\":" + identity + "}");
        return client.await("welcome");
    }

    private static String claims(String user, long seconds) {
        long now = Instant.now().getEpochSecond();
        return "{\"sub\":\"" + user + "\",\"name\":\"Anna\",\"email\":\"Anna@Example.test\",\"email_verified\":true,"
                + "\"aud\":\"web-main\",\"iat\":" + now + ",\"exp\":" + (now + seconds) + "}";
    }

    private static String jwt(String claims) {
        return "\"" + token(HS256, claims, KEY) + "\"";
    }

    private static String token(String header, String claims, Secret key) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String said = base64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return said + "." + base64.encodeToString(AccountKeys.mac(key, said));
    }

    private static String fields(String user, Secret key, long longer) {
        long now = Instant.now().getEpochSecond();
        String said = String.join(
                "\n", "web-main", user, "Anna", "anna@example.test", "false", "" + now, "" + (now + 600 + longer));
        return "{\"user\":\"" + user + "\",\"name\":\"Anna\",\"email\":\"anna@example.test\",\"emailVerified\":false,"
                + "\"iat\":" + now + ",\"exp\":" + (now + 600 + longer) + ",\"signature\":\""
                + HexFormat.of().formatHex(AccountKeys.mac(key, said)) + "\"}";
    }
}
