package io.kontuar.gateway.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.Introduction;
import io.kontuar.channel.MailWay;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.NoticeKind;
import io.kontuar.channel.Verification;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.Holder;
import io.kontuar.gateway.GatewayTestApplication;
import io.kontuar.gateway.RecordingLanes;
import io.kontuar.gateway.RememberedAccounts;
import io.kontuar.gateway.RememberedAttachments;
import io.kontuar.gateway.RememberedContacts;
import io.kontuar.gateway.RememberedConversations;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked before a chat, left instead of one, and wished after it. */
@SpringBootTest(
        classes = GatewayTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"kontuar.public-url=" + GatewayTestApplication.PUBLIC_URL, "kontuar.account-memory=1ms"})
class ChatFormsTest {

    private static final String SEND = "{\"type\":\"send\",\"id\":\"client-0001\",\"text\":\"Gdzie paczka?\"";

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

    @Autowired
    private RememberedAttachments attachments;

    @BeforeEach
    void begin() {
        lanes.forget();
        accounts.put(ChannelKind.EMAIL, "mail-main", "help@shop.test", Map.of(), Map.of());
        site(Map.of("preChatEmail", "required", "mailAccount", "mail-main", "survey", "on"));
    }

    @Test
    void who_begins_says_first_what_is_required() {
        try (ChatClient client = ChatClient.connect(port)) {
            client.hello();
            client.send(SEND + "}");
            assertThat(client.await("refused").path("reason").asString()).isEqualTo("form");
            client.send(SEND + ",\"form\":{\"email\":\"nobody\"}}");
            await().until(() ->
                    client.await("refused").path("reason").asString().equals("bad-form"));
            client.send(SEND + ",\"form\":{\"email\":\" Anna@Example.test \",\"name\":\"Anna\\nNowak\"}}");
            client.await("accepted");
            client.send(SEND.replace("0001", "0002") + "}");
            await().until(() -> client.frames("accepted").size() == 2);
        }
        Introduction told = told(lanes.sent(InboundMessage.class).getFirst());
        assertThat(told.name()).isEqualTo("Anna Nowak");
        assertThat(told.mail())
                .isEqualTo(new MailWay(
                        Address.email("anna@example.test"), new ChannelAccountId("mail-main"), Duration.ofMinutes(10)));
        assertThat(lanes.sent(InboundMessage.class).getLast().origin()).isNull();
    }

    @Test
    void a_mailbox_that_is_switched_off_mails_nobody() {
        site(Map.of("preChatEmail", "optional", "mailAccount", "mail-gone"));
        try (ChatClient client = ChatClient.connect(port)) {
            client.hello();
            client.send(SEND + ",\"form\":{\"email\":\"anna@example.test\"}}");
            client.await("accepted");
            client.send(SEND.replace("0001", "0002") + ",\"way\":\"mail\",\"form\":{\"email\":\"anna@example.test\"}}");
            assertThat(client.await("refused").path("reason").asString()).isEqualTo("no-mail");
        }
        assertThat(told(lanes.sent(InboundMessage.class).getFirst()).mail()).isNull();
    }

    @Test
    void a_message_left_for_mail_is_the_mailboxes_and_joins_no_conversation() {
        try (ChatClient client = ChatClient.connect(port)) {
            client.hello();
            client.send(SEND + ",\"way\":\"mail\"}");
            assertThat(client.await("refused").path("reason").asString()).isEqualTo("form");
            client.send(SEND + ",\"way\":\"mail\",\"form\":{\"email\":\"anna@example.test\",\"order\":\"88213\"}}");
            client.await("accepted");
        }
        InboundMessage left = lanes.sent(InboundMessage.class).getFirst();
        assertThat(left.account()).isEqualTo(new ChannelAccountId("mail-main"));
        assertThat(left.sender()).isEqualTo(Address.email("anna@example.test"));
        assertThat(left.verification()).isEqualTo(Verification.CLAIMED);
        assertThat(Objects.requireNonNull(left.thread()).conversation()).isNull();
        assertThat(told(left).source()).isEqualTo(Introduction.Source.OFFLINE_FORM);
        assertThat(told(left).order()).isEqualTo("88213");
    }

    @Test
    void a_transcript_holds_what_the_visitor_could_read_and_goes_where_he_says() throws IOException {
        try (ChatClient client = ChatClient.connect(port)) {
            Timeline timeline = timeline(client).customer("client-0001", "Gdzie?");
            timeline.publish();
            client.awaitEntries(1);
            timeline.note("difficult").agent("Jutro.").publish();
            client.awaitEntries(2);
            client.send("{\"type\":\"transcript\",\"id\":\"client-0003\",\"email\":\"anna@example.test\"}");
            client.await("accepted");
        }
        ConversationCommand.SendByMail copy =
                lanes.sent(ConversationCommand.SendByMail.class).getFirst();
        assertThat(copy.way().address()).isEqualTo(Address.email("anna@example.test"));
        MessageContent.Media media = (MessageContent.Media) copy.content();
        String text = new String(
                attachments
                        .open(media.attachments().getFirst().id())
                        .orElseThrow()
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(text).contains("] Ty: Gdzie?", "] Irena: Jutro.").doesNotContain("difficult");
    }

    @Test
    void transcripts_are_not_sent_without_end() {
        try (ChatClient client = ChatClient.connect(port)) {
            timeline(client).customer("client-0001", "Gdzie?").publish();
            client.awaitEntries(1);
            for (int copy = 0; copy < 4; copy++) {
                client.send(
                        "{\"type\":\"transcript\",\"id\":\"client-100" + copy + "\",\"email\":\"anna@example.test\"}");
            }
            assertThat(client.await("refused").path("reason").asString()).isEqualTo("too-many");
            assertThat(lanes.sent(ConversationCommand.SendByMail.class)).hasSize(3);
        }
    }

    @Test
    void how_it_was_is_asked_once_it_is_over_and_only_then() {
        try (ChatClient client = ChatClient.connect(port)) {
            Timeline timeline = timeline(client).customer("client-0001", "Gdzie?");
            timeline.publish();
            client.awaitEntries(1);
            client.send("{\"type\":\"rate\",\"id\":\"client-0004\",\"score\":5}");
            assertThat(client.await("refused").path("reason").asString()).isEqualTo("not-asked");
            timeline.notice(NoticeKind.CLOSED).held(Holder.NOBODY).publish();
            await().until(() -> client.await("state").path("ask").asString("").equals("rating"));
            client.send("{\"type\":\"rate\",\"id\":\"client-0005\",\"score\":9}");
            assertThat(client.await("error").path("code").asString()).isEqualTo("no-score");
            client.send("{\"type\":\"rate\",\"id\":\"client-0005\",\"score\":4,\"comment\":\"Szybko\"}");
            client.await("accepted");
            timeline.notice(NoticeKind.RATED).publish();
            await().until(() -> !client.await("state").has("ask"));
        }
        ConversationCommand.Rate rate =
                lanes.sent(ConversationCommand.Rate.class).getFirst();
        assertThat(rate.score()).isEqualTo(4);
        assertThat(Objects.requireNonNull(rate.comment()).content().plainText()).isEqualTo("Szybko");
    }

    @Test
    void the_widget_learns_how_the_site_looks_and_nothing_secret() throws Exception {
        site(Map.of(
                "title",
                "Kram",
                "color",
                "#0b6e4f",
                "hours",
                "Sun 0:00-0:01",
                "identity",
                "optional",
                "greetingRo",
                "Bună"));
        JsonNode told = config();
        assertThat(told.path("title").asString()).isEqualTo("Kram");
        assertThat(told.path("greeting").path("ro").asString()).isEqualTo("Bună");
        assertThat(told.path("form").path("email").asString()).isEqualTo("off");
        assertThat(told.has("opens")).isEqualTo(!told.path("open").asBoolean());
        assertThat(told.toString()).doesNotContain("mail-main").doesNotContain("allowedOrigins");
    }

    @Test
    void a_site_that_is_set_up_wrongly_is_closed() throws Exception {
        site(Map.of("hours", "whenever"));
        assertThat(get("/chat/web-main/config").statusCode()).isEqualTo(404);
    }

    private JsonNode config() throws Exception {
        return JsonMapper.shared().readTree(get("/chat/web-main/config").body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private Timeline timeline(ChatClient client) {
        JsonNode welcome = client.hello();
        return new Timeline("v1", welcome.path("visitor").asString(), conversations, lanes, contacts, 0);
    }

    private void site(Map<String, String> settings) {
        accounts.put(ChannelKind.WEB_CHAT, "web-main", "web-main", settings, Map.of());
    }

    private static Introduction told(InboundMessage message) {
        return Objects.requireNonNull(Objects.requireNonNull(message.origin()).introduction());
    }
}
