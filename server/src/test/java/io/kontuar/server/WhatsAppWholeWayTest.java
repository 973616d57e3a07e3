package io.kontuar.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.MessageContent;
import io.kontuar.contact.ContactAddress;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From Meta's signed webhook through store, broker and bot to Meta's API, all real but Meta. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatsAppWholeWayTest {
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private volatile boolean fileIsThere = true;
    private HttpServer meta;
    private OpenServer server;
    private int count;

    @BeforeAll
    void open(@TempDir Path data) throws IOException {
        meta = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        meta.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        meta.createContext("/", this::answer);
        meta.start();
        server = new OpenServer(data, "gateways,core,bot");
        server.account("wa-main", "111", "http://localhost:" + meta.getAddress().getPort());
    }

    @AfterAll
    void close() {
        server.close();
        meta.stop(0);
    }

    @BeforeEach
    void begin() {
        sent.clear();
    }

    @Test
    void a_signed_webhook_is_stored_and_the_bots_answer_leaves_through_metas_api() {
        String phone = phone();
        posts(text(phone, "w1-" + phone, "where is my order", Instant.now()));
        await().atMost(Duration.ofSeconds(60)).until(() -> sent.size() == 1);
        assertThat(sent.getFirst()).contains("\"to\":\"" + phone + "\"").contains("biz_opaque_callback_data");
        await().until(() -> outbound(phone).stream()
                .allMatch(message -> state(message) == DeliveryState.SENT && message.delivery() != null));
    }

    @Test
    void case_1_and_7_the_same_message_in_eight_parallel_webhooks_is_one_message_and_one_answer() {
        String phone = phone();
        byte[] body = text(phone, "w2-" + phone, "where is my order", Instant.now());
        IntStream.range(0, 8).parallel().forEach(time -> posts(body));
        await().atMost(Duration.ofSeconds(60)).until(() -> sent.size() == 1);
        posts(text(phone(), "w2-after", "hello", Instant.now()));
        await().until(() -> sent.size() >= 2);
        assertThat(timeline(phone))
                .extracting(Message::direction)
                .containsExactly(Direction.INBOUND, Direction.OUTBOUND);
    }

    @Test
    void case_2_an_album_of_three_parallel_webhooks_is_one_contact_one_conversation_and_three_messages() {
        String phone = phone();
        Instant now = Instant.now();
        IntStream.range(0, 3)
                .parallel()
                .forEach(at -> posts(message(
                        "'from':'" + phone + "','type':'image','image':{'id':'file" + at + "'}",
                        "album" + at + "-" + phone,
                        now.plusSeconds(at))));
        await().until(() -> inbound(phone).size() == 3);
        assertThat(conversations(phone)).hasSize(1);
        assertThat(inbound(phone).stream().map(Message::at).sorted().distinct()).hasSize(3);
    }

    @Test
    void case_14_who_shows_no_number_is_stored_found_and_answered() {
        Address user = Address.whatsAppUser("P1", "PL.77" + count++);
        posts(message(
                "'from_user_id':'" + user.value() + "','type':'text','text':{'body':'where is my order'}",
                "u-" + user.value(),
                Instant.now()));
        await().atMost(Duration.ofSeconds(60)).until(() -> sentWith("\"recipient\":\"" + user.value() + "\""));
        assertThat(sent)
                .filteredOn(body -> body.contains(user.value()))
                .allSatisfy(body -> assertThat(body).doesNotContain("\"to\""));
    }

    @Test
    void case_16_and_17_two_spellings_of_a_number_are_one_customer_and_each_is_answered_as_it_came() {
        for (String number : List.of("5215512345678", "525512345678", "541112345678")) {
            posts(text(number, "hola-" + number, "hola", Instant.now()));
            await().atMost(Duration.ofSeconds(60)).until(() -> sentWith("\"to\":\"" + number + "\""));
        }
        assertThat(customer("5215512345678")).hasSize(2);
        assertThat(sent).noneMatch(body -> body.contains("\"to\":\"5491112345678\""));
    }

    @Test
    void the_window_counts_from_the_providers_time_and_is_asked_at_the_moment_of_sending() {
        String phone = phone();
        posts(text(phone, "old-" + phone, "where is my order", Instant.now().minus(Duration.ofHours(25))));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> outbound(phone).stream().anyMatch(message -> state(message) == DeliveryState.FAILED));
        assertThat(outbound(phone))
                .first()
                .satisfies(message -> assertThat(
                                Objects.requireNonNull(message.delivery()).reason())
                        .startsWith("window-closed"));
        assertThat(sent).isEmpty();
    }

    @Test
    void case_5_and_6_a_status_never_goes_down_and_failed_keeps_its_error() {
        String phone = phone();
        posts(text(phone, "st-" + phone, "where is my order", Instant.now()));
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        outbound(phone).size() == 1 && state(outbound(phone).getFirst()) == DeliveryState.SENT);
        String wamid = Objects.requireNonNull(
                        Objects.requireNonNull(outbound(phone).getFirst().delivery())
                                .providerId())
                .value();
        posts(status(wamid, "read"));
        posts(status(wamid, "delivered"));
        posts(status(wamid, "sent"));
        await().until(() -> state(outbound(phone).getFirst()) == DeliveryState.READ);
    }

    @Test
    void case_32_a_file_that_cannot_be_had_leaves_a_placeholder_and_comes_later() {
        String phone = phone();
        fileIsThere = false;
        posts(message(
                "'from':'" + phone + "','type':'image','image':{'id':'f1','caption':'Paragon'}",
                "file-" + phone,
                Instant.now()));
        await().until(() -> inbound(phone).size() == 1);
        assertThat(inbound(phone).getFirst().content()).isInstanceOf(MessageContent.RemoteMedia.class);
        fileIsThere = true;
        await().atMost(Duration.ofSeconds(40))
                .until(() -> inbound(phone).getFirst().content() instanceof MessageContent.Media);
        assertThat(inbound(phone).getFirst().content()).isInstanceOfSatisfying(MessageContent.Media.class, media -> {
            assertThat(media.caption()).isEqualTo("Paragon");
            assertThat(media.attachments().getFirst().type()).isEqualTo("image/png");
        });
    }

    private boolean sentWith(String member) {
        return sent.stream().anyMatch(body -> body.contains(member));
    }

    private String phone() {
        return "4860100" + (1000 + count++);
    }

    private void posts(byte[] body) {
        assertThat(server.posts("wa-main", body)).isEqualTo(200);
    }

    private Set<?> customer(String phone) {
        return server.store()
                .contacts()
                .address(AddressId.of(Address.whatsApp("+" + phone)))
                .<Set<?>>map(address -> server.store().contacts().customer(address.contact()))
                .orElse(Set.of());
    }

    private List<Conversation> conversations(String phone) {
        return server.store()
                .contacts()
                .address(AddressId.of(Address.whatsApp("+" + phone)))
                .map(ContactAddress::contact)
                .map(contact -> server.store().conversations().ofContacts(Set.of(contact), 10))
                .orElse(List.of());
    }

    private List<Message> timeline(String phone) {
        return conversations(phone).stream()
                .flatMap(one -> server.store().messages().after(one.id(), 0, 100).stream())
                .toList();
    }

    private List<Message> inbound(String phone) {
        return timeline(phone).stream()
                .filter(message -> message.direction() == Direction.INBOUND)
                .toList();
    }

    private List<Message> outbound(String phone) {
        return timeline(phone).stream()
                .filter(message -> message.direction() == Direction.OUTBOUND)
                .toList();
    }

    private static DeliveryState state(Message message) {
        Delivery delivery = message.delivery();
        return delivery == null ? DeliveryState.QUEUED : delivery.state();
    }

    private static byte[] text(String phone, String wamid, String words, Instant at) {
        return message("'from':'" + phone + "','type':'text','text':{'body':'" + words + "'}", wamid, at);
    }

    private static byte[] message(String members, String wamid, Instant at) {
        return webhook("'messages':[{'id':'" + wamid + "','timestamp':'" + at.getEpochSecond() + "'," + members + "}]");
    }

    private static byte[] status(String wamid, String status) {
        return webhook("'statuses':[{'id':'" + wamid + "','status':'" + status + "','timestamp':'"
                + Instant.now().getEpochSecond() + "'}]");
    }

    private static byte[] webhook(String value) {
        return ("{'object':'whatsapp_business_account','entry':[{'id':'W1','changes':[{'field':'messages','value':{"
                        + "'metadata':{'phone_number_id':'111'}," + value + "}}]}]}")
                .replace('\'', '"')
                .getBytes(UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (path.endsWith("/messages")) {
            sent.add(asked);
            reply(exchange, 200, ("{\"messages\":[{\"id\":\"wamid.out" + System.nanoTime() + "\"}]}").getBytes(UTF_8));
        } else if (!fileIsThere) {
            reply(exchange, 500, "{}".getBytes(UTF_8));
        } else if (path.startsWith("/v23.0/f")) {
            String file = "http://localhost:" + meta.getAddress().getPort() + "/bytes";
            reply(exchange, 200, ("{\"url\":\"" + file + "\"}").getBytes(UTF_8));
        } else {
            reply(exchange, 200, "\u0089PNG\r\n\u001a\n...".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        }
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
