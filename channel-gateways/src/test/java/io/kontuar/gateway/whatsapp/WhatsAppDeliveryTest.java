package io.kontuar.gateway.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.attachment.Attachments;
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
import io.kontuar.channel.MessageContent.Choices;
import io.kontuar.channel.MessageContent.Media;
import io.kontuar.channel.MessageContent.Text;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.OutgoingMessage;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.AccountBook;
import io.kontuar.gateway.RememberedAccounts;
import io.kontuar.gateway.RememberedAttachments;
import io.kontuar.gateway.StubServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhatsAppDeliveryTest {
    static final WhatsAppSettings SETTINGS = new WhatsAppSettings(
            DataSize.ofMegabytes(4),
            Duration.ofSeconds(2),
            Duration.ofMillis(400),
            "v23.0",
            DataSize.ofMegabytes(1),
            Duration.ofSeconds(2),
            List.of("fbsbx.com"),
            Duration.ofMinutes(15));
    private static final Address ANNA = Address.whatsApp("+48601234567");
    private static final String MESSAGES = "/v23.0/" + Meta.NUMBER + "/messages";
    private final RememberedAccounts accounts = new RememberedAccounts();
    private final RememberedAttachments attachments = new RememberedAttachments();
    private final StubServer meta = new StubServer();
    private WhatsAppDelivery delivery = delivery();

    @BeforeEach
    void begin() {
        meta.at(MESSAGES, 200, "{\"messages\":[{\"id\":\"wamid.out\"}]}");
        at(meta.base());
    }

    @AfterEach
    void end() {
        meta.close();
    }

    @Test
    void an_accepted_message_has_the_providers_id_carries_ours_and_was_posted_once() {
        assertThat(send(new Text("Dzień dobry"))).isEqualTo(new Accepted(new ProviderMessageId("wamid.out")));
        JsonNode body = posted();
        assertThat(body.path("to").asString()).isEqualTo("48601234567");
        assertThat(body.path("biz_opaque_callback_data").asString()).isEqualTo("m-1");
        assertThat(body.at("/text/body").asString()).isEqualTo("Dzień dobry");
        assertThat(meta.asked(MESSAGES))
                .singleElement()
                .satisfies(asked -> assertThat(asked.authorization()).isEqualTo("Bearer token-1"));
    }

    @Test
    void case_14_an_id_is_answered_as_recipient_and_never_as_to() {
        delivery.deliver(message(Address.whatsAppUser("P1", "US.1349"), new Text("x")));
        assertThat(posted().path("recipient").asString()).isEqualTo("US.1349");
        assertThat(posted().path("recipient_type").asString()).isEqualTo("individual");
        assertThat(posted().has("to")).isFalse();
    }

    @Test
    void metas_own_description_knows_everything_that_is_posted() throws Exception {
        GraphDescription description = new GraphDescription();
        AttachmentRef photo = stored("image/jpeg", 10);
        AttachmentRef film = stored("video/mp4", 11);
        AttachmentRef sound = stored("audio/ogg", 12);
        AttachmentRef paper = stored("application/pdf", 13);
        meta.at("/v23.0/" + Meta.NUMBER + "/media", 200, "{\"id\":\"777\"}");
        for (MessageContent content : List.of(
                new Text("Dzień dobry"),
                new Choices("Which?", choices(2, "Order")),
                new Choices("Which?", choices(9, "Order")),
                new Choices("Which?", choices(12, "Order")),
                new Media(List.of(photo), "Paragon"),
                new Media(List.of(film), null),
                new Media(List.of(sound), null),
                new Media(List.of(paper), "Faktura"),
                new MessageContent.Location(52.2, 21.0, "Kram", "Prosta 1"),
                new MessageContent.Reaction(new ProviderMessageId("wamid.1"), "👍"),
                new MessageContent.Template("ready", "pl", List.of("88213", "Anna"), "x"),
                new MessageContent.Template("hello", "en_US", List.of(), "x"))) {
            assertThat(send(content)).as(content.toString()).isInstanceOf(Accepted.class);
            String json = meta.asked(MESSAGES).getLast().text();
            // Meta documents this member on its pages, its description has not caught up.
            String described = json.replaceFirst("\"biz_opaque_callback_data\":\"m-1\",", "");
            assertThat(description.violations(described)).as(json).isEmpty();
        }
        assertThat(description.violations("{\"messaging_product\":\"whatsapp\",\"type\":\"text\",\"text\":{}}"))
                .isNotEmpty();
    }

    @Test
    void choices_are_buttons_or_a_list_or_a_numbered_text_and_never_cut() {
        send(new Choices("Which?", choices(3, "Order")));
        assertThat(posted().at("/interactive/type").asString()).isEqualTo("button");
        send(new Choices("Which?", choices(3, "An order of yesterday")));
        assertThat(posted().at("/interactive/type").asString()).isEqualTo("list");
        assertThat(posted().at("/interactive/action/button").asString()).isEqualTo("Wybierz");
        send(new Choices("Which?", choices(3, "An order with a label that is too long")));
        assertThat(posted().at("/text/body").asString())
                .startsWith("Which?\n1. An order with a label that is too long");
        send(new Choices("Which?", choices(11, "Order")));
        assertThat(posted().at("/text/body").asString()).contains("\n11. Order");
    }

    @Test
    void a_file_is_uploaded_first_and_what_fits_no_kind_is_a_document() throws Exception {
        meta.at("/v23.0/" + Meta.NUMBER + "/media", 200, "{\"id\":\"777\"}");
        send(new Media(List.of(stored("image/webp", 5)), "Zdjęcie"));
        assertThat(meta.asked("/v23.0/" + Meta.NUMBER + "/media"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.text()).contains("messaging_product", "image/webp", "file.webp"));
        assertThat(posted().at("/document/id").asString()).isEqualTo("777");
        assertThat(posted().at("/document/filename").asString()).isEqualTo("file.webp");
        assertThat(posted().at("/document/caption").asString()).isEqualTo("Zdjęcie");
    }

    @Test
    void an_upload_that_fails_has_sent_nothing_and_is_tried_again() throws Exception {
        meta.at("/v23.0/" + Meta.NUMBER + "/media", 503, "{}");
        assertThat(send(new Media(List.of(stored("image/png", 5)), null))).isInstanceOf(RetryAfter.class);
        assertThat(meta.asked(MESSAGES)).isEmpty();
    }

    @Test
    void case_8_an_answer_503_is_one_post_and_an_unknown_fate() {
        meta.at(MESSAGES, 503, "{\"error\":{\"code\":2,\"message\":\"try later\"}}");
        assertThat(send(new Text("x"))).isInstanceOf(Unknown.class);
        meta.at(MESSAGES, 503, "<html>");
        assertThat(send(new Text("x"))).isInstanceOf(Unknown.class);
        assertThat(meta.asked(MESSAGES)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "400, 131047, window-closed",
        "400, 131026, 131026",
        "400, 131049, 131049",
        "404, 132001, 132001",
        "400, 132000, 132000",
        "400, 131050, opted-out",
        "400, 100, 100",
        "403, 131031, 131031"
    })
    void a_refusal_has_the_code_that_says_why(int status, int code, String ours) {
        failing(status, code);
        assertThat(send(new Text("x"))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(ours);
            assertThat(refused.reason()).doesNotContain("601234567");
        });
        assertThat(meta.asked(MESSAGES)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, 130429, 5",
        "400, 80007, 60",
        "400, 4, 60",
        "401, 190, 60",
        "401, 0, 60",
        "429, 0, 5",
        "400, 131016, 5"
    })
    void what_passes_is_waited_for_and_nothing_is_lost(int status, int code, long seconds) {
        failing(status, code);
        assertThat(send(new Text("x")))
                .isInstanceOfSatisfying(
                        RetryAfter.class, wait -> assertThat(wait.delay()).isEqualTo(Duration.ofSeconds(seconds)));
    }

    @Test
    void the_pairs_limit_is_waited_for_four_times_as_long_each_time_and_begins_anew_after_a_success() {
        failing(400, 131056);
        assertThat(List.of(pause(), pause(), pause())).containsExactly(4L, 16L, 64L);
        meta.at(MESSAGES, 200, "{\"messages\":[{\"id\":\"wamid.out\"}]}");
        send(new Text("x"));
        failing(400, 131056);
        assertThat(pause()).isEqualTo(4L);
    }

    private long pause() {
        return ((RetryAfter) send(new Text("x"))).delay().toSeconds();
    }

    @Test
    void who_does_not_answer_in_time_has_perhaps_sent_it_and_who_cannot_be_reached_has_not() throws IOException {
        try (ServerSocket hanging = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            at("http://localhost:" + hanging.getLocalPort());
            assertThat(send(new Text("x"))).isInstanceOf(Unknown.class);
        }
        at("http://localhost:1");
        assertThat(send(new Text("x"))).isInstanceOf(RetryAfter.class);
    }

    @Test
    void what_whatsapp_cannot_hold_is_refused_before_anything_is_sent() throws Exception {
        assertThat(send(new Text("x".repeat(4097)))).isInstanceOf(Refused.class);
        assertThat(send(new Text(" "))).isInstanceOf(Refused.class);
        assertThat(send(new MessageContent.Unsupported("x"))).isInstanceOf(Refused.class);
        assertThat(send(new Media(List.of(stored("image/png", 1), stored("image/png", 2)), null)))
                .isInstanceOf(Refused.class);
        accounts.put(ChannelKind.WHATSAPP, "wa-main", "", Map.of("phoneNumberId", Meta.NUMBER), Map.of());
        assertThat(send(new Text("x"))).isInstanceOf(Refused.class);
        assertThat(meta.asked()).isEmpty();
    }

    private void failing(int status, int code) {
        meta.at(
                MESSAGES,
                status,
                "{\"error\":{\"code\":" + code + ",\"message\":\"to 48601234567\",\"error_data\":{\"details\":"
                        + "\"not to +48601234567\"}}}");
    }

    private static List<Choice> choices(int count, String label) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Choice("c" + number, label + " " + number))
                .toList();
    }

    private AttachmentRef stored(String type, int size) throws IOException, Attachments.TooLarge {
        Attachments.Stored stored =
                attachments.store(new ByteArrayInputStream("f".repeat(size).getBytes(UTF_8)), 100);
        return new AttachmentRef(stored.id(), "file." + type.substring(type.indexOf('/') + 1), type, size);
    }

    private JsonNode posted() {
        return JsonMapper.shared()
                .readTree(Objects.requireNonNull(meta.asked(MESSAGES).getLast()).text());
    }

    private DeliveryResult send(MessageContent content) {
        return delivery.deliver(message(ANNA, content));
    }

    private static OutgoingMessage message(Address to, MessageContent content) {
        return new OutgoingMessage(
                new MessageId("m-1"), new ChannelAccountId("wa-main"), to, content, Language.PL, new AttemptId("t-1"));
    }

    private WhatsAppDelivery delivery() {
        AccountBook book = new AccountBook(accounts, Clock.systemUTC(), Duration.ofNanos(1));
        return new WhatsAppDelivery(new WhatsAppAccounts(book, "v23.0"), new GraphClient(SETTINGS), attachments);
    }

    private void at(String base) {
        accounts.put(
                ChannelKind.WHATSAPP,
                "wa-main",
                "+48221234567",
                Map.of("phoneNumberId", Meta.NUMBER, "baseUrl", base),
                Map.of("accessToken", new Secret("token-1")));
    }
}
