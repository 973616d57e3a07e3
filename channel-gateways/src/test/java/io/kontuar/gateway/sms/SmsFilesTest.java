package io.kontuar.gateway.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.attachment.Attachments;
import io.kontuar.attachment.Attachments.Stored;
import io.kontuar.channel.Address;
import io.kontuar.channel.AttemptId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.DeliveryResult.Accepted;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.OutgoingMessage;
import io.kontuar.channel.Secret;
import io.kontuar.conversation.Author;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Message;
import io.kontuar.gateway.GatewayTestApplication;
import io.kontuar.gateway.RememberedAccounts;
import io.kontuar.gateway.RememberedAttachments;
import io.kontuar.gateway.RememberedConversations;
import io.kontuar.gateway.StubServer;
import io.kontuar.gateway.twilio.FormFields;
import io.kontuar.lane.CommandId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.unit.DataSize;

/** Files that leave with texts, and what Twilio or the customer gets when opening their addresses. */
@SpringBootTest(
        classes = GatewayTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kontuar.public-url=" + GatewayTestApplication.PUBLIC_URL,
            "kontuar.account-memory=1ms",
            "kontuar.sms.reading.every=1h"
        })
class SmsFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final MessageId MESSAGE = new MessageId("m-file");
    private final HttpClient http = HttpClient.newHttpClient();
    private final StubServer twilio = new StubServer();

    @LocalServerPort
    private int port;

    @Autowired
    private RememberedAccounts accounts;

    @Autowired
    private RememberedAttachments attachments;

    @Autowired
    private RememberedConversations conversations;

    @Autowired
    private List<MessageDelivery> deliveries;

    @BeforeEach
    void begin() {
        twilio.at("/2010-04-01/Accounts/AC1/Messages.json", 201, "{\"sid\":\"MM1\",\"status\":\"queued\"}");
    }

    @AfterEach
    void stop() {
        twilio.close();
        attachments.forget();
        conversations.forget();
    }

    @Test
    void a_picture_travels_as_mms_where_the_account_has_it_from_an_address_that_twilio_can_open() throws Exception {
        account(Map.of("mms", "on"));
        assertThat(sends(file("photo", "image/jpeg", "foto ż.jpg"), "Paragon")).isInstanceOf(Accepted.class);
        assertThat(posted("Body")).isEqualTo("Paragon");
        HttpResponse<String> fetched = get(posted("MediaUrl"));
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(fetched.body()).isEqualTo("photo");
        assertThat(fetched.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(fetched.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(fetched.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("inline");
    }

    @Test
    void without_mms_the_address_stands_in_the_text() throws Exception {
        account(Map.of());
        assertThat(sends(file("photo", "image/jpeg", "foto.jpg"), "Paragon")).isInstanceOf(Accepted.class);
        assertThat(posted("MediaUrl")).isEmpty();
        String[] lines = posted("Body").split("\n", -1);
        assertThat(lines[0]).isEqualTo("Paragon");
        assertThat(get(lines[1]).body()).isEqualTo("photo");
    }

    @Test
    void what_mms_does_not_take_goes_as_an_address_and_is_never_shown_in_the_browser() throws Exception {
        account(Map.of("mms", "on"));
        sends(file("<script>alert(1)</script>", "text/html", "x.html"), null);
        assertThat(posted("MediaUrl")).isEmpty();
        assertThat(get(posted("Body"))
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse(""))
                .startsWith("attachment");
        AttachmentRef large =
                new AttachmentRef(file("large", "image/png", "l.png").id(), "l.png", "image/png", 5L * 1024 * 1024 + 1);
        sends(large, "x");
        assertThat(posted("MediaUrl")).isEmpty();
    }

    @Test
    void an_address_that_was_changed_or_is_of_another_message_opens_nothing() throws Exception {
        account(Map.of());
        sends(file("secret", "image/jpeg", "a.jpg"), null);
        String address = posted("Body");
        assertThat(get(address).statusCode()).isEqualTo(200);
        assertThat(get(address.replace("/m-file/", "/m-other/")).statusCode()).isEqualTo(404);
        assertThat(get(address.replace("/0/", "/1/")).statusCode()).isEqualTo(404);
        String ticket = address.substring(address.lastIndexOf('/') + 1);
        assertThat(get(address.replace(ticket, "zzzzzzz" + ticket.substring(ticket.indexOf('-'))))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(address + "A").statusCode()).isEqualTo(404);
        conversations.forget();
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void settings_out_of_their_limits_stop_the_start() {
        assertThatThrownBy(() -> new SmsFileSettings(Duration.ofSeconds(1), DataSize.ofMegabytes(5), List.of()))
                .hasMessageContaining("kontuar.sms.files.open-for");
        assertThatThrownBy(() -> new SmsFileSettings(Duration.ofDays(1), DataSize.ofBytes(0), List.of()))
                .hasMessageContaining("kontuar.sms.files.mms-limit");
    }

    private void account(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of("accountSid", "AC1", "baseUrl", twilio.base()));
        settings.putAll(more);
        accounts.put(ChannelKind.SMS, "sms-main", "+48221234567", settings, Map.of("authToken", new Secret("12345")));
    }

    private AttachmentRef file(String bytes, String type, String name) throws IOException, Attachments.TooLarge {
        Stored stored = attachments.store(new ByteArrayInputStream(bytes.getBytes(UTF_8)), 1000);
        return new AttachmentRef(stored.id(), name, type, stored.size());
    }

    private DeliveryResult sends(AttachmentRef file, @Nullable String caption) {
        MessageContent content = new MessageContent.Media(List.of(file), caption);
        Address to = Address.sms("+48601234567");
        conversations.put(new Message(
                MESSAGE,
                new ConversationId("c-file"),
                1,
                Direction.OUTBOUND,
                Author.BOT,
                content,
                to,
                new ChannelAccountId("sms-main"),
                null,
                NOW,
                NOW,
                new CommandId("c-1"),
                Delivery.queued(NOW)));
        return deliveries.stream()
                .filter(one -> one.channel() == ChannelKind.SMS)
                .findFirst()
                .orElseThrow()
                .deliver(new OutgoingMessage(
                        MESSAGE, new ChannelAccountId("sms-main"), to, content, Language.PL, new AttemptId("t-1")));
    }

    private String posted(String field) throws IOException {
        byte[] form = twilio.asked().getLast().text().getBytes(UTF_8);
        return FormFields.parse(form).text().find(field).orElse("");
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        assertThat(address).startsWith(GatewayTestApplication.PUBLIC_URL + "/f/sms-main/");
        String local = "http://localhost:" + port + address.substring(GatewayTestApplication.PUBLIC_URL.length());
        return http.send(HttpRequest.newBuilder(URI.create(local)).build(), BodyHandlers.ofString());
    }
}
