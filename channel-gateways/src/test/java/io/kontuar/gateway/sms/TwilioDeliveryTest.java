package io.kontuar.gateway.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kontuar.channel.Address;
import io.kontuar.channel.AttemptId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Choice;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.DeliveryResult.Accepted;
import io.kontuar.channel.DeliveryResult.Refused;
import io.kontuar.channel.DeliveryResult.RetryAfter;
import io.kontuar.channel.DeliveryResult.Unknown;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.OutgoingMessage;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.AccountBook;
import io.kontuar.gateway.ConformanceData;
import io.kontuar.gateway.RememberedAccounts;
import io.kontuar.gateway.RememberedAttachments;
import io.kontuar.gateway.RememberedConversations;
import io.kontuar.gateway.twilio.FormFields;
import io.kontuar.gateway.twilio.FormText;
import io.kontuar.gateway.twilio.TwilioAccounts;
import io.kontuar.gateway.twilio.TwilioApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

class TwilioDeliveryTest {

    private final RememberedAccounts accounts = new RememberedAccounts();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private HttpServer twilio = stub(201, "{\"sid\":\"SM1\",\"status\":\"queued\"}");

    @BeforeEach
    void setUp() {
        at(baseUrl(), Map.of());
    }

    @AfterEach
    void stop() {
        twilio.stop(0);
    }

    @Test
    void an_accepted_message_has_the_providers_id_and_was_posted_once() throws CharacterCodingException {
        assertThat(send("Dzień dobry")).isEqualTo(new Accepted(new ProviderMessageId("SM1")));
        assertThat(paths).containsExactly("/2010-04-01/Accounts/AC1/Messages.json");
        FormText form = FormFields.parse(bodies.getFirst().getBytes(UTF_8)).text();
        assertThat(form.find("To")).contains("+48601234567");
        assertThat(form.find("From")).contains("+48221234567");
        assertThat(form.find("Body")).contains("Dzień dobry");
        assertThat(form.find("StatusCallback")).contains("https://cc.example.test/webhooks/sms/sms-main/status?m=m-1");
    }

    @Test
    void a_messaging_service_sends_in_place_of_the_number() throws CharacterCodingException {
        at(baseUrl(), Map.of("messagingServiceSid", "MG1"));
        send("x");
        FormText form = FormFields.parse(bodies.getFirst().getBytes(UTF_8)).text();
        assertThat(form.find("MessagingServiceSid")).contains("MG1");
        assertThat(form.find("From")).isEmpty();
    }

    @Test
    void twilios_own_description_knows_every_field_that_is_posted() {
        JsonNode schema = ConformanceData.json("twilio-oai/twilio_api_v2010.json")
                .at("/paths/~12010-04-01~1Accounts~1{AccountSid}~1Messages.json/post/requestBody/content"
                        + "/application~1x-www-form-urlencoded/schema/properties");
        Set<String> known = new TreeSet<>(schema.propertyNames());
        assertThat(known).contains("To", "Body");
        at(baseUrl(), Map.of("messagingServiceSid", "MG1"));
        send("x");
        at(baseUrl(), Map.of());
        send("x");
        assertThat(bodies)
                .flatExtracting(body -> FormFields.parse(body.getBytes(UTF_8)).fields())
                .extracting(FormFields.Field::name)
                .isSubsetOf(known);
    }

    @Test
    void an_answer_503_is_one_post_and_an_unknown_fate() {
        answering(503, "{\"code\":20503,\"status\":503,\"message\":\"unavailable\"}");
        assertThat(send("x")).isInstanceOf(Unknown.class);
        assertThat(bodies).hasSize(1);
    }

    @Test
    void a_500_with_a_page_for_people_is_an_unknown_fate() {
        answering(500, "<html>");
        assertThat(send("x")).isInstanceOf(Unknown.class);
        assertThat(bodies).hasSize(1);
    }

    @Test
    void an_answer_that_is_no_json_is_an_unknown_fate() {
        answering(201, "<html>");
        assertThat(send("x")).isInstanceOf(Unknown.class);
    }

    @Test
    void too_many_requests_are_tried_again_as_late_as_asked() {
        answering(429, "{\"code\":20429,\"status\":429,\"message\":\"Too many requests\"}");
        assertThat(send("x")).isEqualTo(new RetryAfter(Duration.ofSeconds(7), "too many requests"));
        assertThat(bodies).hasSize(1);
    }

    @Test
    void a_refusal_has_the_providers_code_and_no_phone_number() {
        answering(400, "{\"code\":21610,\"status\":400,\"message\":\"To +48601234567 has unsubscribed\"}");
        assertThat(send("x")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("opted-out");
            assertThat(refused.reason()).contains("unsubscribed").doesNotContain("601234567");
        });
    }

    @Test
    void a_provider_that_does_not_answer_in_time_is_an_unknown_fate() throws IOException {
        try (ServerSocket hanging = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            at("http://localhost:" + hanging.getLocalPort(), Map.of());
            assertThat(send("x")).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void a_connection_that_never_came_about_is_tried_again() throws IOException {
        int free;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = closed.getLocalPort();
        }
        at("http://localhost:" + free, Map.of());
        assertThat(send("x")).isInstanceOf(RetryAfter.class);
    }

    @Test
    void choices_become_a_numbered_list() throws CharacterCodingException {
        deliver(new MessageContent.Choices("Which?", List.of(new Choice("a", "Order 1"), new Choice("b", "Other"))));
        assertThat(FormFields.parse(bodies.getFirst().getBytes(UTF_8)).text().find("Body"))
                .contains("Which?\n1. Order 1\n2. Other");
    }

    @Test
    void what_no_sms_can_hold_is_refused_before_anything_is_sent() {
        assertThat(deliver(new MessageContent.Text("x".repeat(1601))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("too-long"));
        assertThat(deliver(new MessageContent.Unsupported("mms"))).isInstanceOf(Refused.class);
        accounts.put(ChannelKind.SMS, "sms-main", "+48221234567", Map.of(), Map.of());
        assertThat(send("x")).isInstanceOf(Refused.class);
        assertThat(bodies).isEmpty();
    }

    private DeliveryResult send(String text) {
        return deliver(new MessageContent.Text(text));
    }

    private DeliveryResult deliver(MessageContent content) {
        AccountBook book = new AccountBook(accounts, Clock.systemUTC(), Duration.ofNanos(1));
        TwilioAccounts known = new TwilioAccounts(book, URI.create("https://cc.example.test"), ChannelKind.SMS);
        SmsFiles files = new SmsFiles(
                known,
                new RememberedConversations(),
                new RememberedAttachments(),
                accounts,
                new SmsFileSettings(Duration.ofDays(7), DataSize.ofMegabytes(5), List.of("image/jpeg")),
                Clock.systemUTC());
        return new TwilioDelivery(known, new TwilioApi(Duration.ofSeconds(2), Duration.ofMillis(300)), files)
                .deliver(new OutgoingMessage(
                        new MessageId("m-1"),
                        new ChannelAccountId("sms-main"),
                        Address.sms("+48601234567"),
                        content,
                        Language.PL,
                        new AttemptId("t-1")));
    }

    private void at(String apiBase, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of("accountSid", "AC1", "baseUrl", apiBase));
        settings.putAll(more);
        accounts.put(ChannelKind.SMS, "sms-main", "+48221234567", settings, Map.of("authToken", new Secret("12345")));
    }

    private String baseUrl() {
        return "http://localhost:" + twilio.getAddress().getPort();
    }

    private void answering(int status, String body) {
        twilio.stop(0);
        twilio = stub(status, body);
        at(baseUrl(), Map.of());
    }

    private HttpServer stub(int status, String body) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> answer(exchange, status, body));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        paths.add(exchange.getRequestURI().getPath());
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        exchange.getResponseHeaders().add("Retry-After", "7");
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
