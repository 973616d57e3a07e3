package io.kontuar.console.feed;

import static io.kontuar.console.fakes.World.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.console.Browser;
import io.kontuar.console.RunningConsole;
import io.kontuar.console.Socket;
import io.kontuar.console.fakes.World;
import io.kontuar.conversation.ConversationId;
import io.kontuar.staff.Role;
import io.kontuar.staff.StaffId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two consoles on one store and one topic of events: a socket that was at one of them goes on at the other. */
class TwoConsolesTest {
    private static RunningConsole here;
    private static RunningConsole there;
    private static World world;
    private static StaffId irena;

    @BeforeAll
    static void start() {
        world = new World().withShop();
        here = RunningConsole.over(world);
        there = RunningConsole.over(world);
        irena = here.hire("irena", Role.AGENT, ORDERS).id();
    }

    @AfterAll
    static void stop() {
        here.close();
        there.close();
    }

    @Test
    void a_socket_resumes_at_another_console_without_a_gap_and_without_signing_in_again() {
        Browser browser = here.signedIn("irena");
        ConversationId id = world.heldBy(irena, ORDERS, "+48601000901");
        world.writes(id, "one");
        Socket before = browser.socket();
        assertThat(seqs(before.conversation("c", id.value()))).containsExactly(1L);
        before.close();
        world.writes(id, "two");
        world.writes(id, "three");

        Socket after = browser.at(there).socket();
        after.subscribe("c", Map.of("kind", "conversation", "conversation", id.value(), "afterSeq", 1));
        JsonNode resumed = after.next("conversation");
        assertThat(resumed.path("continues").asBoolean()).isTrue();
        assertThat(seqs(resumed)).containsExactly(2L, 3L);
        world.writes(id, "four");
        assertThat(seqs(after.next(frame -> !seqs(frame).isEmpty()))).containsExactly(4L);
        after.close();
    }

    @Test
    void a_command_whose_answer_was_lost_with_its_console_takes_effect_once_when_sent_to_another() {
        Browser browser = here.signedIn("irena");
        ConversationId id = world.heldBy(irena, ORDERS, "+48601000902");
        world.writes(id, "Hello");
        String command = UUID.randomUUID().toString();
        Map<String, Object> reply = Map.of(
                "kind",
                "reply",
                "conversation",
                id.value(),
                "text",
                "Good day",
                "attachments",
                List.of(),
                "againstSeq",
                1,
                "anyway",
                false);
        Socket before = browser.socket();
        String first = before.command(command, reply).path("outcome").asString();
        before.close();

        Socket after = browser.at(there).socket();
        assertThat(after.command(command, reply).path("outcome").asString()).isEqualTo(first);
        assertThat(world.conversations.after(id, 0, 10)).hasSize(2);
        after.close();
    }

    private static List<Long> seqs(JsonNode frame) {
        return frame.path("messages")
                .valueStream()
                .map(entry -> entry.path("seq").asLong())
                .toList();
    }
}
