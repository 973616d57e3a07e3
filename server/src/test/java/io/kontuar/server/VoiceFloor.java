package io.kontuar.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kontuar.channel.CallId;
import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.InboundEvent.CallAdvanced;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.Secret;
import io.kontuar.commerce.Money;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.SalesChannel;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.ShipmentStatus;
import io.kontuar.conversation.CallState;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.RoutingCommand;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.Lanes;
import io.kontuar.staff.Presence;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A server with telephones, agents and an order, and a Twilio that hands out recordings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VoiceFloor {
    static final String ANNA = "+48601000774";
    static final StaffId IRENA = new StaffId("s-irena");
    static final QueueId GENERAL = new QueueId("general");
    static final Duration LONG = Duration.ofSeconds(60);
    /** Of an agent's own phone. */
    static final String LEG = "CA" + "f".repeat(32);

    /** The forms of the calls that were asked for. */
    final List<String> posted = new CopyOnWriteArrayList<>();

    final List<String> fetched = new CopyOnWriteArrayList<>();
    private HttpServer twilio;
    OpenServer server;
    private int count;

    @BeforeAll
    void open(@TempDir Path data) throws IOException {
        twilio = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        twilio.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        twilio.createContext("/", this::answer);
        twilio.start();
        server = new OpenServer(data, "gateways,core,bot");
        account("voice-main", Map.of("languages", "en", "record", "yes", "agentPhones", "irena=+48601999999"));
        account("voice-relay", Map.of("languages", "en", "record", "yes", "speech", "relay"));
        account("voice-relay-many", Map.of("languages", "en,pl", "speech", "relay"));
        account("voice-night", Map.of("languages", "en", "hours", "mon 00:00-00:01"));
        account("voice-many", Map.of("languages", "en,pl,ro"));
        server.store()
                .staffMembers()
                .save(new Staff(
                        IRENA,
                        "irena",
                        "Irena",
                        Role.AGENT,
                        Language.EN,
                        Set.of(GENERAL),
                        Set.of(),
                        9,
                        "{noop}x",
                        true,
                        0));
        server.store().orders().save(order());
    }

    @AfterAll
    void close() {
        server.close();
        twilio.stop(0);
    }

    static void ends(TwilioLine line) {
        line.post(line.hook("voice-main/status"), Map.of("CallStatus", "completed", "CallDuration", "30"));
    }

    long sounds(String sid) {
        return timeline(conversation("voice-main", sid)).stream()
                .filter(message -> message.content() instanceof MessageContent.Media media
                        && media.attachments().getFirst().type().equals("audio/mpeg")
                        && media.attachments().getFirst().name().equals("call.mp3"))
                .count();
    }

    private void irenaIs(Presence presence) {
        server.part(Lanes.class)
                .send(List.of(LaneSend.of(
                        RoutingCommand.LANE,
                        new RoutingCommand.SetPresence(Counter.fresh(), GENERAL, IRENA, presence, Instant.now()))));
    }

    /** Nobody is offered the call, whatever the test before has left. */
    TwilioLine waits(String sid) {
        irenaIs(Presence.BUSY);
        TwilioLine line = new TwilioLine(server.base(), "voice-main", sid, "+4860100" + (2000 + count));
        line.presses("0");
        assertThat(line.has("Enqueue")).isTrue();
        assertThat(line.text("Enqueue")).isEqualTo("voice-main-general");
        return line;
    }

    void accepts(String sid) {
        irenaIs(Presence.AVAILABLE);
        server.part(Lanes.class)
                .send(List.of(LaneSend.of(
                        RoutingCommand.LANE,
                        new RoutingCommand.ClaimByHand(
                                Counter.fresh(),
                                GENERAL,
                                conversation("voice-main", sid).id(),
                                IRENA))));
        await().atMost(LONG).until(() -> holder("voice-main", sid) == Holder.AGENT);
    }

    Conversation conversation(String account, String sid) {
        return server.store()
                .conversations()
                .find(ConversationId.openedBy(CallAdvanced.opening(new ChannelAccountId(account), new CallId(sid))))
                .orElseThrow();
    }

    Holder holder(String account, String sid) {
        return conversation(account, sid).control().holder();
    }

    List<Message> timeline(Conversation conversation) {
        return server.store().messages().after(conversation.id(), 0, 500);
    }

    List<String> calls(Conversation conversation) {
        return timeline(conversation).stream()
                .filter(message -> message.content() instanceof MessageContent.Notice notice
                        && notice.kind() == MessageContent.NoticeKind.CALL)
                .map(message ->
                        ((MessageContent.Notice) message.content()).details().get(CallState.STEP))
                .toList();
    }

    String sid() {
        return "CA" + "%032x".formatted(++count);
    }

    private void account(String id, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("accountSid", "AC1");
        all.put("baseUrl", api());
        all.put("publicUrl", server.base());
        server.part(ChannelAccounts.class)
                .save(
                        new ChannelAccount(
                                new ChannelAccountId(id), ChannelKind.VOICE, id, "+48221234567", true, all, 0),
                        Map.of("authToken", new Secret(TwilioLine.TOKEN)));
    }

    String api() {
        return "http://localhost:" + twilio.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        fetched.add(exchange.getRequestURI().getPath() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        if (exchange.getRequestURI().getPath().endsWith("/Calls.json")) {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            byte[] ringing = ("{\"sid\":\"" + LEG + "\",\"status\":\"queued\"}").getBytes(UTF_8);
            exchange.sendResponseHeaders(201, ringing.length);
            exchange.getResponseBody().write(ringing);
            exchange.close();
            return;
        }
        byte[] sound = "\u00ff\u00f3@ sound".getBytes(ISO_8859_1);
        exchange.sendResponseHeaders(200, sound.length);
        exchange.getResponseBody().write(sound);
        exchange.close();
    }

    private static Order order() {
        Instant now = Instant.now();
        return new Order(
                new OrderId("shop/88213"),
                "shop",
                SalesChannel.WEB_SHOP,
                "88213",
                now,
                OrderStatus.SHIPPED,
                "Anna Nowicka",
                "anna@example.com",
                ANNA,
                null,
                List.of(),
                List.of(new Shipment(
                        "InPost",
                        "680012345678901234567890",
                        ShipmentStatus.IN_TRANSIT,
                        LocalDate.now(ZoneOffset.UTC).plusDays(1),
                        null,
                        now)),
                new Money(38900, "PLN"),
                now);
    }
}
