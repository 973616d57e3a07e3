package io.kontuar.console.feed;

import static io.kontuar.console.Socket.isOf;
import static io.kontuar.console.Socket.type;
import static io.kontuar.console.fakes.World.ORDERS;
import static io.kontuar.console.fakes.World.RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.DeliveryState;
import io.kontuar.console.Browser;
import io.kontuar.console.RunningConsole;
import io.kontuar.console.Socket;
import io.kontuar.console.fakes.World;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationLists.ListQuery;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Message;
import io.kontuar.lane.Event;
import io.kontuar.staff.Presence;
import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConsoleFeedTest {
    private static final Map<String, String> ORDERS_QUEUE = Map.of("list", "queue", "queue", "orders");

    private static RunningConsole console;
    private static World world;
    private static StaffId irena;

    private Socket socket;

    @BeforeAll
    static void start() {
        console = RunningConsole.over(new World().withShop());
        world = console.world;
        irena = console.hire("irena", Role.AGENT, ORDERS).id();
        console.hire("marek", Role.AGENT, ORDERS);
        console.hire("olga", Role.SUPERVISOR, ORDERS);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @BeforeEach
    void connect() {
        socket = console.signedIn("irena").socket();
    }

    @AfterEach
    void disconnect() {
        world.lanes.lost = event -> false;
        world.lanes.away = false;
        socket.close();
    }

    @Test
    void welcome_tells_who_i_am_and_what_there_is() {
        socket.say(Map.of("type", "hello", "protocol", 1));
        JsonNode welcome = socket.next("welcome");

        assertThat(welcome.at("/me/id").asString()).isEqualTo("s-irena");
        assertThat(welcome.at("/me/queues/0").asString()).isEqualTo("orders");
        assertThat(welcome.at("/shop/zone").asString()).isEqualTo("Europe/Warsaw");
        assertThat(welcome.path("queues")).hasSize(2);
        assertThat(welcome.at("/counts/queues").has("orders")).isTrue();
        assertThat(welcome.at("/counts/queues").has("returns")).isFalse();
    }

    @Test
    void a_conversation_that_begins_to_wait_comes_as_a_delta_and_leaves_as_a_remove() {
        socket.list("q", ORDERS_QUEUE);
        ConversationId id = world.waiting(ORDERS, "+48601000001");

        JsonNode delta = socket.next(frame -> upserts(frame, id));
        assertThat(isOf("q", delta)).isTrue();
        assertThat(delta.at("/upserts/0/holder").asString()).isEqualTo("queue");
        assertThat(delta.at("/upserts/0/verification").asString()).isEqualTo("channel-verified");

        assertThat(socket.command(Map.of("kind", "claim", "conversation", id.value()))
                        .path("outcome")
                        .asString())
                .isEqualTo("applied");
        JsonNode left = socket.next(frame -> removes(frame, id));
        assertThat(isOf("q", left)).isTrue();
    }

    @Test
    void another_queues_conversation_never_comes() {
        socket.list("open", Map.of("list", "open"));
        ConversationId hidden = world.waiting(RETURNS, "+48601000002");
        ConversationId shown = world.waiting(ORDERS, "+48601000003");

        socket.next(frame -> upserts(frame, shown));
        assertThat(socket.frames().toString()).doesNotContain("\"" + hidden.value() + "\"");
    }

    @Test
    void a_conversation_comes_whole_and_then_entry_by_entry() {
        ConversationId id = world.heldBy(irena, ORDERS, "+48601000004");
        world.writes(id, "Hello");
        JsonNode whole = socket.conversation("c", id.value());
        assertThat(whole.path("messages")).hasSize(1);
        assertThat(whole.at("/messages/0/content/text").asString()).isEqualTo("Hello");
        assertThat(whole.path("continues").asBoolean()).isFalse();
        assertThat(whole.at("/conversation/may").toString()).contains("reply", "close", "transfer", "return");

        world.writes(id, "Are you there?");
        JsonNode delta = socket.next("conversation-delta");
        assertThat(delta.at("/messages/0/seq").asInt()).isEqualTo(2);
        assertThat(delta.at("/conversation/last/text").asString()).isEqualTo("Are you there?");
    }

    @Test
    void after_a_gap_a_client_gets_exactly_what_it_lacks_and_all_delivery_states() {
        ConversationId id = world.heldBy(irena, ORDERS, "+48601000005");
        world.writes(id, "one");
        reply(id, "two", 1);
        world.writes(id, "three");
        socket.subscribe("c", Map.of("kind", "conversation", "conversation", id.value(), "afterSeq", 2));

        JsonNode whole = socket.next("conversation");
        assertThat(whole.path("continues").asBoolean()).isTrue();
        assertThat(whole.path("messages")).hasSize(1);
        assertThat(whole.at("/messages/0/seq").asInt()).isEqualTo(3);
        assertThat(socket.next("conversation-delta").path("deliveries")).hasSize(1);
    }

    @Test
    void what_somebody_may_not_see_is_gone_like_what_is_not_there() {
        ConversationId hidden = world.waiting(RETURNS, "+48601000006");
        for (String id : List.of(hidden.value(), "v-nothing")) {
            socket.subscribe("c", Map.of("kind", "conversation", "conversation", id));
            assertThat(isOf("c", socket.next("gone"))).isTrue();
        }
        socket.subscribe("l", Map.of("kind", "list", "ref", Map.of("list", "queue", "queue", "returns")));
        assertThat(isOf("l", socket.next("gone"))).isTrue();
        socket.subscribe("b", Map.of("kind", "board"));
        assertThat(isOf("b", socket.next("gone"))).isTrue();
    }

    @Test
    void a_conversation_that_leaves_my_queues_is_gone() {
        ConversationId id = world.waiting(ORDERS, "+48601000007");
        socket.conversation("c", id.value());
        world.does(new ConversationCommand.TransferToQueue(World.commandId(), id, new StaffId("s-olga"), RETURNS));

        assertThat(isOf("c", socket.next("gone"))).isTrue();
    }

    @Test
    void a_reply_is_applied_once_however_often_it_is_sent() {
        ConversationId id = world.heldBy(irena, ORDERS, "+48601000008");
        world.writes(id, "Hello");
        String command = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            assertThat(socket.command(command, replyTo(id, "Good day", 1))
                            .path("outcome")
                            .asString())
                    .isEqualTo("applied");
        }
        assertThat(world.conversations.after(id, 0, 10)).hasSize(2);
        assertThat(world.conversations.after(id, 1, 10).getFirst().author().staff())
                .isEqualTo(irena);
    }

    @Test
    void a_stale_reply_is_answered_with_what_was_missed_and_goes_out_anyway_when_asked() {
        ConversationId id = world.heldBy(irena, ORDERS, "+48601000009");
        world.writes(id, "Hello");
        world.writes(id, "Forget it, it has come");

        JsonNode stale = socket.command(replyTo(id, "It is on its way", 1));
        assertThat(stale.path("outcome").asString()).isEqualTo("stale");
        assertThat(stale.at("/missed/0/content/text").asString()).isEqualTo("Forget it, it has come");

        JsonNode anyway = socket.command(Map.of(
                "kind",
                "reply",
                "conversation",
                id.value(),
                "text",
                "It is on its way",
                "attachments",
                List.of(),
                "againstSeq",
                1,
                "anyway",
                true));
        assertThat(anyway.path("outcome").asString()).isEqualTo("applied");
    }

    @Test
    void somebody_who_does_not_hold_it_cannot_reply() {
        ConversationId id = world.heldBy(new StaffId("s-marek"), ORDERS, "+48601000010");
        JsonNode answer = socket.command(replyTo(id, "I was not asked", 0));

        assertThat(answer.path("outcome").asString()).isEqualTo("refused");
        assertThat(answer.path("reason").asString()).isEqualTo("not-allowed");
        assertThat(world.conversations.after(id, 0, 10)).isEmpty();
    }

    @Test
    void a_closing_sent_again_after_its_answer_was_lost_is_applied_still() {
        ConversationId id = world.heldBy(irena, ORDERS, "+48601000011");
        String command = UUID.randomUUID().toString();
        Map<String, String> close = Map.of("kind", "close", "conversation", id.value(), "disposition", "solved");

        assertThat(socket.command(command, close).path("outcome").asString()).isEqualTo("applied");
        assertThat(socket.command(command, close).path("outcome").asString()).isEqualTo("applied");
    }

    @Test
    void presence_is_taken_on_and_told_and_work_is_offered() {
        Socket marek = console.signedIn("marek").socket();
        marek.command(Map.of("kind", "presence", "presence", "available"));
        assertThat(marek.next("presence").path("presence").asString()).isEqualTo("available");

        ConversationId id = world.open(ORDERS, "+48601000012");
        world.does(new ConversationCommand.TransferToQueue(World.commandId(), id, new StaffId("s-olga"), ORDERS));
        JsonNode offers = marek.next(frame ->
                type(frame).equals("offers") && frame.path("rows").toString().contains(id.value()));
        assertThat(offers.at("/rows/0/offer/agent").asString()).isEqualTo("s-marek");

        marek.command(Map.of("kind", "presence", "presence", "offline"));
        marek.command(Map.of("kind", "accept", "conversation", id.value()));
        assertThat(world.holder(id)).isEqualTo(new StaffId("s-marek"));
        marek.close();
    }

    @Test
    void delivery_states_are_told_as_they_advance() {
        ConversationId id = world.heldBy(irena, ORDERS, "+48601000013");
        world.writes(id, "Hello");
        socket.conversation("c", id.value());
        reply(id, "Good day", 1);
        socket.next(frame -> type(frame).equals("conversation-delta")
                && frame.at("/messages/0/delivery/state").asString().equals("queued"));
        deliver(id);
        world.lanes.publish(new Event.DeliveryAdvanced(id.value()));

        JsonNode delta = socket.next(frame -> !frame.path("deliveries").isEmpty());
        assertThat(delta.at("/deliveries/0/delivery/state").asString()).isEqualTo("delivered");
    }

    @Test
    void with_every_event_lost_all_is_right_after_the_next_digest() {
        ConversationId id = world.heldBy(irena, ORDERS, "+48601000014");
        world.writes(id, "Hello");
        socket.conversation("c", id.value());
        socket.list("q", ORDERS_QUEUE);
        world.lanes.lost = event -> true;
        world.writes(id, "Nobody was told of this");
        ConversationId waiting = world.waiting(ORDERS, "+48601000015");

        JsonNode delta = socket.next("conversation-delta");
        assertThat(delta.at("/messages/0/content/text").asString()).isEqualTo("Nobody was told of this");
        socket.next(frame -> upserts(frame, waiting));
        socket.next(frame -> type(frame).equals("digest")
                && isOf("c", frame)
                && frame.path("lastSeq").asLong() == 2);
        JsonNode rows = socket.next(frame -> type(frame).equals("digest")
                && isOf("q", frame)
                && frame.path("rows").toString().contains(waiting.value()));
        assertThat(rows.at("/rows/0").isArray()).isTrue();
    }

    @Test
    void counts_follow_what_happens() {
        world.heldBy(irena, ORDERS, "+48601000016");
        int mine = world.conversations.count(new ListQuery.HeldBy(irena));

        socket.next(frame -> frame.at("/counts/mine").asInt() == mine);
    }

    @Test
    void a_colleague_who_looks_and_types_is_shown_and_oneself_is_not() {
        ConversationId id = world.waiting(ORDERS, "+48601000017");
        Socket marek = console.signedIn("marek").socket();
        socket.conversation("c", id.value());
        marek.conversation("c", id.value());
        marek.say(Map.of("type", "activity", "conversation", id.value(), "doing", "typing"));

        JsonNode activity = socket.next("activity");
        assertThat(activity.path("name").asString()).isEqualTo("MAREK");
        assertThat(activity.path("doing").asString()).isEqualTo("typing");
        assertThat(marek.has(frame -> type(frame).equals("activity"))).isFalse();
        marek.close();
    }

    @Test
    void signing_out_closes_the_socket() {
        Browser browser = console.signedIn("marek");
        Socket open = browser.socket();
        browser.delete("/api/session");

        assertThat(open.awaitClose()).isEqualTo(1008);
    }

    @Test
    void a_member_given_another_queue_begins_anew_with_it() {
        Staff zofia = console.hire("zofia", Role.AGENT, ORDERS);
        Socket open = console.signedIn("zofia").socket();
        world.staff.save(serving(zofia));
        world.lanes.publish(new Event.Changed(Event.Subject.STAFF, "s-zofia", 2));

        assertThat(open.next("welcome").at("/me/queues/0").asString()).isEqualTo("returns");
        open.next("resync");
        open.close();
    }

    @Test
    void a_frame_that_does_not_fit_is_answered_and_the_socket_stays_open() {
        socket.sayRaw("{nonsense");
        assertThat(socket.next("error").path("message").asString()).contains("expected JSON");
        socket.say(Map.of("type", "dance"));
        assertThat(socket.next("error").path("message").asString()).contains("frame.type", "expected hello");
        socket.say(Map.of("type", "command", "id", "1", "command", Map.of()));
        assertThat(socket.next("error").path("message").asString()).contains("frame.id");
        socket.settle();
    }

    @Test
    void while_the_broker_is_away_nothing_is_acknowledged() {
        ConversationId id = world.heldBy(irena, ORDERS, "+48601000018");
        world.lanes.away = true;
        String command = UUID.randomUUID().toString();
        Map<String, Object> note =
                Map.of("kind", "note", "conversation", id.value(), "text", "Call back", "attachments", List.of());
        socket.say(Map.of("type", "command", "id", command, "command", note));
        assertThat(socket.next("error").path("code").asString()).isEqualTo("outage");

        world.lanes.away = false;
        assertThat(socket.command(command, note).path("outcome").asString()).isEqualTo("applied");
    }

    @Test
    void nobody_can_answer_for_another_ones_command() {
        ConversationId id = world.heldBy(irena, ORDERS, "+48601000019");
        Socket marek = console.signedIn("marek").socket();
        String command = UUID.randomUUID().toString();
        socket.command(command, Map.of("kind", "subject", "conversation", id.value(), "subject", "Parcel"));
        marek.command(command, Map.of("kind", "presence", "presence", "break"));

        assertThat(world.find(id).subject()).isEqualTo("Parcel");
        assertThat(world.staff
                        .workloads
                        .find(new StaffId("s-marek"))
                        .orElseThrow()
                        .presence())
                .isEqualTo(Presence.BREAK);
        marek.close();
    }

    private void reply(ConversationId id, String text, long against) {
        assertThat(socket.command(replyTo(id, text, against)).path("outcome").asString())
                .isEqualTo("applied");
    }

    private static Map<String, Object> replyTo(ConversationId id, String text, long against) {
        return Map.of(
                "kind",
                "reply",
                "conversation",
                id.value(),
                "text",
                text,
                "attachments",
                List.of(),
                "againstSeq",
                against,
                "anyway",
                false);
    }

    private static void deliver(ConversationId id) {
        Message sent = world.conversations.after(id, 1, 10).getFirst();
        world.conversations.advance(
                sent.id(),
                DeliveryState.QUEUED,
                Delivery.queued(Instant.EPOCH).becoming(DeliveryState.DELIVERED, null, null, Instant.EPOCH));
    }

    private static Staff serving(Staff staff) {
        return new Staff(
                staff.id(),
                staff.login(),
                staff.name(),
                staff.role(),
                staff.language(),
                Set.of(RETURNS),
                staff.skills(),
                staff.capacity(),
                staff.passwordHash(),
                true,
                staff.version());
    }

    private static boolean upserts(JsonNode frame, ConversationId id) {
        return type(frame).equals("list-delta")
                && frame.path("upserts").toString().contains("\"" + id.value() + "\"");
    }

    private static boolean removes(JsonNode frame, ConversationId id) {
        return type(frame).equals("list-delta")
                && frame.path("removes").toString().contains("\"" + id.value() + "\"");
    }
}
