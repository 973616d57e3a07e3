package io.kontuar.console.feed;

import static io.kontuar.console.Socket.isOf;
import static io.kontuar.console.Socket.type;
import static io.kontuar.console.fakes.World.ORDERS;
import static io.kontuar.console.fakes.World.RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.console.RunningConsole;
import io.kontuar.console.Socket;
import io.kontuar.console.fakes.World;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationId;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Role;
import io.kontuar.staff.StaffId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Sends every client frame as every role, on what is theirs and on what is not. */
class EveryFrameTest {
    /** In which state the conversation is, seen from who asks. */
    private enum Case {
        AGENT_MINE,
        AGENT_OFFERED,
        AGENT_WAITING,
        AGENT_COLLEAGUES,
        AGENT_CLOSED,
        AGENT_FOREIGN,
        SUPERVISOR_WAITING,
        SUPERVISOR_COLLEAGUES,
        SUPERVISOR_FOREIGN,
        ADMIN_WAITING,
        /** An administrator who serves the queue. */
        CHIEF_COLLEAGUES
    }

    /** y: let through to the lane; n: refused as not allowed; -: refused as not found. The columns are the cases. */
    private static final Map<String, String> COMMANDS = table(
            "reply      y n n n n -   n n -   -   n",
            "react      y n n n n -   n n -   -   n",
            "note       y y y y y -   y y -   -   y",
            "send-again y n n n n -   n n -   -   n",
            "accept     n y n n n -   n n -   -   n",
            "decline    n y n n n -   n n -   -   n",
            "claim      n y y n n -   y n -   -   n",
            "take-over  n n n n n -   n y -   -   y",
            "return     y n n n n -   n y -   -   y",
            "give-to-bot y n n n n -  n y -   -   y",
            "transfer   y n n n n -   y y -   -   y",
            "close      y n n n n -   y y -   -   y",
            "reopen     n n n n y -   n n -   -   n",
            "subject    y n n n n -   y y -   -   y",
            "priority   y y y n n -   y y -   -   y");

    /** y: the answer is its state; -: gone. The columns: agent, supervisor, administrator without queues. */
    private static final Map<String, String> SUBSCRIPTIONS = table(
            "mine               y y y",
            "bot                y y y",
            "open               y y y",
            "closed             y y y",
            "queue:orders       y y -",
            "queue:returns      - - -",
            "in-service:orders  y y -",
            "in-service:returns - - -",
            "own-conversation   y y -",
            "other-conversation - - -",
            "board              - y -");

    private static final AtomicInteger PHONE = new AtomicInteger(1000);

    private static RunningConsole console;
    private static World world;
    private static final Map<String, Socket> SOCKETS = new HashMap<>();

    @BeforeAll
    static void start() {
        console = RunningConsole.over(new World().withShop());
        world = console.world;
        console.hire("agent", Role.AGENT, ORDERS);
        console.hire("colleague", Role.AGENT, ORDERS, RETURNS);
        console.hire("supervisor", Role.SUPERVISOR, ORDERS);
        console.hire("admin", Role.ADMIN);
        console.hire("chief", Role.ADMIN, ORDERS);
        List.of("agent", "supervisor", "admin", "chief")
                .forEach(login -> SOCKETS.put(login, console.signedIn(login).socket()));
    }

    @AfterAll
    static void stop() {
        SOCKETS.values().forEach(Socket::close);
        console.close();
    }

    @Test
    void every_command_is_let_through_for_whom_the_table_says_and_for_nobody_else() {
        Map<String, String> found = new LinkedHashMap<>();
        for (String kind : COMMANDS.keySet()) {
            List<String> columns = new ArrayList<>();
            for (Case one : Case.values()) {
                columns.add(given(kind, one));
            }
            found.put(kind, String.join(" ", columns));
        }
        assertThat(found).isEqualTo(COMMANDS);
    }

    @Test
    void every_subscription_is_answered_for_whom_the_table_says_and_is_gone_for_all_others() {
        Map<String, String> found = new LinkedHashMap<>();
        for (String wish : SUBSCRIPTIONS.keySet()) {
            List<String> columns = new ArrayList<>();
            for (String login : List.of("agent", "supervisor", "admin")) {
                columns.add(subscribed(wish, socket(login)));
            }
            found.put(wish, String.join(" ", columns));
        }
        assertThat(found).isEqualTo(SUBSCRIPTIONS);
    }

    @Test
    void presence_is_for_those_who_serve_a_queue() {
        Map<String, String> presence = Map.of("kind", "presence", "presence", "busy");
        assertThat(socket("agent").command(presence).path("outcome").asString()).isEqualTo("applied");
        assertThat(socket("supervisor").command(presence).path("outcome").asString())
                .isEqualTo("applied");
        assertThat(socket("admin").command(presence).path("reason").asString()).isEqualTo("no-queues");
    }

    @Test
    void activity_in_a_conversation_that_is_not_on_screen_is_not_heard() {
        ConversationId hidden = world.waiting(RETURNS, phone());
        Socket colleague = console.signedIn("colleague").socket();
        colleague.conversation("c", hidden.value());
        socket("agent").say(Map.of("type", "activity", "conversation", hidden.value(), "doing", "viewing"));
        socket("agent").settle();
        colleague.settle();

        assertThat(colleague.has(frame -> type(frame).equals("activity"))).isFalse();
        colleague.close();
    }

    @Test
    void before_hello_nothing_is_answered() {
        Socket early = console.signedIn("agent").openSocket(console.url().toString());
        early.subscribe("l", Map.of("kind", "list", "ref", Map.of("list", "mine")));

        assertThat(early.next("error").path("code").asString()).isEqualTo("hello-first");
        early.close();
    }

    private static String given(String kind, Case one) {
        String login = one.name().substring(0, one.name().indexOf('_')).toLowerCase(Locale.ROOT);
        ConversationId id = conversation(one);
        JsonNode answer = socket(login).command(command(kind, id));
        return switch (answer.path("reason").asString("")) {
            case "not-found" -> "-";
            case "not-allowed" -> "n";
            default -> "y";
        };
    }

    private static ConversationId conversation(Case one) {
        return switch (one) {
            case AGENT_MINE -> world.heldBy(new StaffId("s-agent"), ORDERS, phone());
            case AGENT_OFFERED -> offered(world.waiting(ORDERS, phone()));
            case AGENT_WAITING, SUPERVISOR_WAITING, ADMIN_WAITING -> world.waiting(ORDERS, phone());
            case AGENT_COLLEAGUES, SUPERVISOR_COLLEAGUES, CHIEF_COLLEAGUES ->
                world.heldBy(new StaffId("s-colleague"), ORDERS, phone());
            case AGENT_CLOSED -> closed(world.waiting(ORDERS, phone()));
            case AGENT_FOREIGN, SUPERVISOR_FOREIGN -> world.waiting(RETURNS, phone());
        };
    }

    private static ConversationId offered(ConversationId id) {
        world.does(new ConversationCommand.Offer(
                World.commandId(),
                id,
                new StaffId("s-agent"),
                world.clock.instant().plusSeconds(60)));
        return id;
    }

    private static ConversationId closed(ConversationId id) {
        world.does(new ConversationCommand.Close(World.commandId(), id, new StaffId("s-colleague"), "solved"));
        return id;
    }

    private static Map<String, Object> command(String kind, ConversationId id) {
        Map<String, Object> command = new HashMap<>(Map.of("kind", kind, "conversation", id.value()));
        switch (kind) {
            case "reply" ->
                command.putAll(Map.of("text", "Hi", "attachments", List.of(), "againstSeq", 0, "anyway", true));
            case "note" -> command.putAll(Map.of("text", "Hm", "attachments", List.of()));
            case "send-again" -> command.put("message", "m-1");
            case "react" -> command.putAll(Map.of("message", "m-1", "emoji", "👍"));
            case "transfer" -> command.put("queue", "returns");
            case "close" -> command.put("disposition", "solved");
            case "subject" -> command.put("subject", "Parcel");
            case "priority" -> command.put("priority", 3);
            default -> {
                // nothing besides the conversation
            }
        }
        return command;
    }

    private static String subscribed(String wish, Socket socket) {
        socket.subscribe(wish, to(wish));
        JsonNode first = socket.next(frame -> isOf(wish, frame) && !type(frame).equals("digest"));
        socket.say(Map.of("type", "unsubscribe", "sub", wish));
        return type(first).equals("gone") ? "-" : "y";
    }

    private static Map<String, ?> to(String wish) {
        if (wish.equals("board")) {
            return Map.of("kind", "board");
        }
        if (wish.endsWith("-conversation")) {
            QueueId queue = wish.startsWith("own") ? ORDERS : RETURNS;
            return Map.of(
                    "kind",
                    "conversation",
                    "conversation",
                    world.waiting(queue, phone()).value());
        }
        String[] parts = wish.split(":");
        return Map.of(
                "kind",
                "list",
                "ref",
                parts.length == 1 ? Map.of("list", parts[0]) : Map.of("list", parts[0], "queue", parts[1]));
    }

    private static Socket socket(String login) {
        Socket socket = SOCKETS.get(login);
        if (socket == null) {
            throw new IllegalArgumentException(login);
        }
        return socket;
    }

    private static String phone() {
        return "+4860900" + PHONE.incrementAndGet();
    }

    private static Map<String, String> table(String... lines) {
        Map<String, String> table = new LinkedHashMap<>();
        for (String line : lines) {
            String[] words = line.split("\\s+");
            table.put(words[0], String.join(" ", List.of(words).subList(1, words.length)));
        }
        return table;
    }
}
