package io.kontuar.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kontuar.channel.CallId;
import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.DeliveryState;
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
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationCommands;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Direction;
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
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whole calls through HTTP, store, broker and bot, all real but Twilio. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoiceWholeWayTest {
    private static final String ANNA = "+48601000774";
    private static final StaffId IRENA = new StaffId("s-irena");
    private static final QueueId GENERAL = new QueueId("general");
    private static final Duration LONG = Duration.ofSeconds(60);
    private final List<String> fetched = new CopyOnWriteArrayList<>();
    private HttpServer twilio;
    private OpenServer server;
    private int count;

    @BeforeAll
    void open(@TempDir Path data) throws IOException {
        twilio = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        twilio.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        twilio.createContext("/", this::answer);
        twilio.start();
        server = new OpenServer(data, "gateways,core,bot");
        account("voice-main", Map.of("languages", "en", "record", "yes", "agentPhones", "irena=+48601999999"));
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

    @Test
    void an_order_is_tracked_by_speech_only_after_it_is_proven_since_a_callers_number_proves_nothing() {
        String sid = sid();
        TwilioLine line = new TwilioLine(server.base(), "voice-main", sid, ANNA);
        assertThat(String.join(" ", line.said())).contains("recorded").contains("press 1");
        line.speaks("Where is my order eight eight two one three?");
        assertThat(line.lastSaid()).doesNotContain("InPost");
        line.speaks("anna@example.com");
        assertThat(line.lastSaid()).contains("8 8 2, 1 3").contains("InPost").contains("6 8 0, 0 1 2");
        assertThat(line.has("Gather")).isTrue();
        line.post(line.hook("voice-main/status"), Map.of("CallStatus", "completed", "CallDuration", "75"));
        await().atMost(LONG).until(() -> conversation("voice-main", sid).closed());
        Conversation conversation = conversation("voice-main", sid);
        assertThat(conversation.disposition()).isEqualTo("call-ended");
        assertThat(timeline(conversation))
                .filteredOn(message -> message.direction() == Direction.OUTBOUND)
                .first()
                .satisfies(message -> assertThat(
                                Objects.requireNonNull(message.delivery()).state())
                        .isEqualTo(DeliveryState.DELIVERED));
        assertThat(calls(conversation)).containsExactly("began", "ended");
    }

    @Test
    void an_order_is_tracked_by_keypad() {
        TwilioLine line = new TwilioLine(server.base(), "voice-main", sid(), "+48601000111");
        line.presses("1");
        line.presses("88213");
        line.presses(ANNA.substring(1));
        assertThat(line.lastSaid()).contains("InPost");
    }

    @Test
    void a_language_is_chosen_by_key_and_spoken_from_then_on() {
        String sid = sid();
        TwilioLine line = new TwilioLine(server.base(), "voice-many", sid, "+447400123456");
        assertThat(line.said()).hasSize(3);
        line.presses("3");
        assertThat(line.lastSaid()).contains("apăsați 1 pentru starea unei comenzi");
        line.presses("1");
        await().atMost(LONG).until(() -> conversation("voice-many", sid).language() == Language.RO);
        assertThat(line.attribute("Gather", "language")).isEqualTo("ro-RO");
    }

    @Test
    void who_asks_for_a_person_waits_with_a_place_and_is_put_through_to_the_agents_phone_with_a_whisper() {
        String sid = sid();
        TwilioLine line = waits(sid);
        String left = line.attribute("Enqueue", "action");
        line.asked("Enqueue", "waitUrl", Map.of("QueuePosition", "1", "AvgQueueTime", "130"));
        assertThat(line.lastSaid())
                .contains("You are number")
                .contains("about 3 minutes")
                .contains("Press 1");
        accepts(sid);
        line.presses("9");
        assertThat(line.has("Leave")).isTrue();
        line.goesTo(left, Map.of("QueueResult", "leave"));
        assertThat(line.text("Number")).isEqualTo("+48601999999");
        assertThat(line.attribute("Dial", "record")).isEqualTo("record-from-answer-dual");
        String dialled = line.attribute("Dial", "action");
        String recording = line.attribute("Dial", "recordingStatusCallback");
        TwilioLine agent = line.legTo(line.attribute("Number", "url"));
        assertThat(agent.lastSaid()).contains("A call for General");
        agent.presses("5");
        line.goesTo(dialled, Map.of("DialCallStatus", "completed", "DialCallDuration", "42"));
        assertThat(line.has("Hangup")).isTrue();
        line.post(line.hook("voice-main/status"), Map.of("CallStatus", "completed", "CallDuration", "99"));
        for (int time = 0; time < 2; time++) {
            line.post(
                    recording,
                    Map.of(
                            "RecordingSid",
                            "RE" + sid,
                            "RecordingUrl",
                            api() + "/Recordings/RE" + sid,
                            "RecordingStatus",
                            "completed",
                            "RecordingDuration",
                            "42"));
        }
        await().atMost(LONG).until(() -> sounds(sid) == 1);
        assertThat(calls(conversation("voice-main", sid))).containsExactly("began", "connected", "ended");
        assertThat(holder("voice-main", sid)).isEqualTo(Holder.AGENT);
        assertThat(fetched).anyMatch(request -> request.startsWith("/Recordings/RE" + sid + ".mp3 Basic "));
    }

    @Test
    void an_agent_whose_phone_is_not_picked_up_gives_the_caller_back_to_the_queue() {
        String sid = sid();
        TwilioLine line = waits(sid);
        String left = line.attribute("Enqueue", "action");
        accepts(sid);
        line.goesTo(left, Map.of("QueueResult", "leave"));
        line.asked("Dial", "action", Map.of("DialCallStatus", "no-answer", "DialCallSid", "CAleg"));
        assertThat(line.said()).contains("The agent could not be reached. You keep your place in the queue.");
        assertThat(line.has("Enqueue")).isTrue();
        assertThat(calls(conversation("voice-main", sid))).contains("not-reached");
    }

    @Test
    void who_asks_to_be_called_back_stays_in_the_queue_after_the_call() {
        String sid = sid();
        TwilioLine line = waits(sid);
        String left = line.attribute("Enqueue", "action");
        line.asked("Enqueue", "waitUrl", Map.of());
        line.presses("1");
        assertThat(line.has("Leave")).isTrue();
        line.goesTo(left, Map.of("QueueResult", "leave"));
        assertThat(line.lastSaid()).contains("We will call you back");
        ends(line);
        await().atMost(LONG).until(() -> calls(conversation("voice-main", sid)).contains("ended"));
        assertThat(conversation("voice-main", sid).closed()).isFalse();
    }

    @Test
    void who_hangs_up_while_waiting_has_given_up() {
        String sid = sid();
        TwilioLine line = waits(sid);
        ends(line);
        ends(line);
        await().atMost(LONG).until(() -> conversation("voice-main", sid).closed());
        assertThat(conversation("voice-main", sid).disposition()).isEqualTo("abandoned");
        assertThat(calls(conversation("voice-main", sid))).containsExactly("began", "ended");
    }

    @Test
    void out_of_hours_a_voicemail_becomes_work_for_people_with_its_sound_and_transcript_in_whatever_order_they_come() {
        String sid = sid();
        TwilioLine line = new TwilioLine(server.base(), "voice-night", sid, "+48601000333");
        line.presses("0");
        assertThat(line.lastSaid()).contains("not available at this time");
        line.presses("1");
        assertThat(line.has("Record")).isTrue();
        String done = line.attribute("Record", "action");
        String transcript = line.attribute("Record", "transcribeCallback");
        Map<String, String> recorded = Map.of(
                "RecordingSid",
                "RE" + sid,
                "RecordingUrl",
                api() + "/Recordings/RE" + sid,
                "RecordingDuration",
                "9",
                "Digits",
                "hangup");
        line.post(line.hook("voice-night/status"), Map.of("CallStatus", "completed", "CallDuration", "30"));
        line.post(
                transcript,
                Map.of(
                        "RecordingSid", "RE" + sid,
                        "TranscriptionText", "Please call me, my card is 4111 1111 1111 1111.",
                        "TranscriptionStatus", "completed"));
        IntStream.range(0, 4).parallel().forEach(time -> line.post(done, recorded));
        await().atMost(LONG).until(() -> holder("voice-night", sid) == Holder.QUEUE);
        await().atMost(LONG)
                .until(() -> timeline(conversation("voice-night", sid)).stream()
                                .filter(message -> message.content() instanceof MessageContent.Media)
                                .count()
                        == 1);
        assertThat(timeline(conversation("voice-night", sid)))
                .extracting(Message::content)
                .anySatisfy(content -> assertThat(content)
                        .isInstanceOfSatisfying(
                                MessageContent.Transcript.class,
                                written -> assertThat(written.text())
                                        .startsWith("Please call me")
                                        .doesNotContain("4111 1111 1111 1111")));
        assertThat(conversation("voice-night", sid).progress().unanswered()).isTrue();
    }

    @Test
    void two_callers_behind_one_number_are_two_conversations_of_one_contact() {
        String one = sid();
        String other = sid();
        TwilioLine first = new TwilioLine(server.base(), "voice-main", one, "+48221112233");
        TwilioLine second = new TwilioLine(server.base(), "voice-main", other, "+48221112233");
        first.speaks("What are your opening hours?");
        second.presses("0");
        assertThat(conversation("voice-main", one).id())
                .isNotEqualTo(conversation("voice-main", other).id());
        assertThat(conversation("voice-main", one).customer().contact())
                .isEqualTo(conversation("voice-main", other).customer().contact());
    }

    @Test
    void the_same_turn_in_eight_parallel_webhooks_is_said_once_and_answered_alike() {
        String sid = sid();
        TwilioLine line = new TwilioLine(server.base(), "voice-main", sid, "+48601000444");
        String turn = line.attribute("Gather", "action");
        List<String> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(time -> line.post(turn, Map.of("SpeechResult", "where is my order"))
                        .getDocumentElement()
                        .getTextContent())
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
        assertThat(timeline(conversation("voice-main", sid)))
                .filteredOn(message -> message.direction() == Direction.INBOUND)
                .hasSize(1);
    }

    @Test
    void an_agent_does_not_answer_a_call_in_writing() {
        String sid = sid();
        TwilioLine unused = waits(sid);
        accepts(sid);
        var refused = server.part(ConversationCommands.class)
                .handle(new ConversationCommand.Reply(
                        Counter.fresh(),
                        conversation("voice-main", sid).id(),
                        IRENA,
                        new MessageContent.Text("Hello"),
                        99,
                        ConversationCommand.Staleness.SEND_ANYWAY,
                        null));
        assertThat(refused.events().toString()).contains("by-phone");
    }

    private static void ends(TwilioLine line) {
        line.post(line.hook("voice-main/status"), Map.of("CallStatus", "completed", "CallDuration", "30"));
    }

    private long sounds(String sid) {
        return timeline(conversation("voice-main", sid)).stream()
                .filter(message -> message.content() instanceof MessageContent.Media media
                        && media.attachments().getFirst().type().equals("audio/mpeg")
                        && media.attachments().getFirst().name().equals("call.mp3"))
                .count();
    }

    private TwilioLine waits(String sid) {
        TwilioLine line = new TwilioLine(server.base(), "voice-main", sid, "+4860100" + (2000 + count));
        line.presses("0");
        assertThat(line.has("Enqueue")).isTrue();
        assertThat(line.text("Enqueue")).isEqualTo("voice-main-general");
        return line;
    }

    private void accepts(String sid) {
        server.part(Lanes.class)
                .send(List.of(LaneSend.of(
                        RoutingCommand.LANE,
                        new RoutingCommand.SetPresence(
                                Counter.fresh(), GENERAL, IRENA, Presence.AVAILABLE, Instant.now()))));
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

    private Conversation conversation(String account, String sid) {
        return server.store()
                .conversations()
                .find(ConversationId.openedBy(CallAdvanced.opening(new ChannelAccountId(account), new CallId(sid))))
                .orElseThrow();
    }

    private Holder holder(String account, String sid) {
        return conversation(account, sid).control().holder();
    }

    private List<Message> timeline(Conversation conversation) {
        return server.store().messages().after(conversation.id(), 0, 500);
    }

    private List<String> calls(Conversation conversation) {
        return timeline(conversation).stream()
                .filter(message -> message.content() instanceof MessageContent.Notice notice
                        && notice.kind() == MessageContent.NoticeKind.CALL)
                .map(message ->
                        ((MessageContent.Notice) message.content()).details().get(CallState.STEP))
                .toList();
    }

    private String sid() {
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

    private String api() {
        return "http://localhost:" + twilio.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        fetched.add(exchange.getRequestURI().getPath() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
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
