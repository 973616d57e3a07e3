package io.kontuar.console.supervisor;

import static io.kontuar.console.fakes.World.ORDERS;
import static io.kontuar.console.fakes.World.RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.console.RunningConsole;
import io.kontuar.console.Socket;
import io.kontuar.console.fakes.World;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationId;
import io.kontuar.staff.Role;
import io.kontuar.staff.StaffId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BoardTest {
    private static RunningConsole console;
    private static World world;

    @BeforeAll
    static void start() {
        console = RunningConsole.over(new World().withShop());
        world = console.world;
        console.hire("irena", Role.AGENT, ORDERS);
        console.hire("olga", Role.SUPERVISOR, ORDERS);
        console.hire("wiktor", Role.AGENT, RETURNS);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void offered_is_always_answered_and_abandoned_and_flowed_out_and_waiting() {
        Socket supervisor = console.signedIn("olga").socket();
        supervisor.subscribe("b", Map.of("kind", "board"));
        JsonNode empty = supervisor.next("board").path("board");
        assertThat(empty.path("queues")).hasSize(1);
        assertThat(empty.at("/queues/0").has("serviceLevel")).isFalse();
        assertThat(empty.path("agents").toString())
                .contains("s-irena", "s-olga")
                .doesNotContain("s-wiktor");

        ConversationId answered = enters("+48601000001");
        enters("+48601000002");
        ConversationId left = enters("+48601000003");
        ConversationId moved = enters("+48601000004");
        StaffId irena = new StaffId("s-irena");
        world.does(new ConversationCommand.Claim(World.commandId(), answered, irena));
        world.does(new ConversationCommand.Close(World.commandId(), left, irena, "withdrawn"));
        world.does(new ConversationCommand.TransferToQueue(World.commandId(), moved, irena, RETURNS));

        JsonNode board =
                supervisor.next(frame -> frame.at("/board/queues/0/flowedOut").asInt() == 1
                        && frame.at("/board/queues/0/waiting").asInt() == 1);
        JsonNode orders = board.at("/board/queues/0");
        assertThat(orders.path("waiting").asInt()).isEqualTo(1);
        assertThat(orders.path("answered").asInt()).isEqualTo(1);
        assertThat(orders.path("abandoned").asInt()).isEqualTo(1);
        assertThat(orders.path("offered").asInt()).isEqualTo(4);
        assertThat(orders.path("inService").asInt()).isEqualTo(1);
        assertThat(orders.path("serviceLevel").asDouble()).isEqualTo(50.0);
        assertThat(orders.has("longestSince")).isTrue();
        assertThat(board.at("/board/quarters/0/entered").asInt()).isEqualTo(4);
        supervisor.close();
    }

    @Test
    void the_longest_waiting_one_is_found_behind_others_of_higher_priority() {
        LiveQueues live = new LiveQueues(world.conversations);
        ConversationId first = world.waiting(RETURNS, "+48602000001");
        for (int i = 2; i < 30; i++) {
            ConversationId urgent = world.waiting(RETURNS, "+486020000%02d".formatted(i));
            world.does(new ConversationCommand.SetPriority(World.commandId(), urgent, new StaffId("s-olga"), 9));
        }
        assertThat(live.of(RETURNS).longestSince())
                .isEqualTo(world.find(first).moments().enteredQueueAt());
    }

    private static ConversationId enters(String phone) {
        ConversationId id = world.open(ORDERS, phone);
        world.does(new ConversationCommand.TransferToQueue(World.commandId(), id, new StaffId("s-olga"), ORDERS));
        return id;
    }
}
