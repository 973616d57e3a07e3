package io.kontuar.console.feed;

import static io.kontuar.console.fakes.World.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.console.RunningConsole;
import io.kontuar.console.Socket;
import io.kontuar.console.fakes.World;
import io.kontuar.conversation.ConversationId;
import io.kontuar.staff.Role;
import io.kontuar.staff.StaffId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A reaction goes the way of an answer: onto the customer's own message, and only where the channel knows it. */
class ReactionTest {
    @Test
    void a_reaction_is_put_on_what_the_customer_wrote_in_this_conversation_and_nothing_else() {
        try (RunningConsole console = RunningConsole.over(new World().withShop())) {
            World world = console.world;
            console.hire("irena", Role.AGENT, ORDERS);
            ConversationId mine = world.heldBy(new StaffId("s-irena"), ORDERS, "+48601000081");
            ConversationId other = world.heldBy(new StaffId("s-irena"), ORDERS, "+48601000082");
            world.writes(mine, "thank you");
            world.writes(other, "hello");
            Socket irena = console.signedIn("irena").socket();
            String message =
                    irena.conversation("c", mine.value()).at("/messages/0/id").asString();

            assertThat(react(irena, mine, message)).isEqualTo("not-on-channel");
            assertThat(react(irena, other, message)).isEqualTo("no-such-message");
            assertThat(react(irena, mine, "m-unknown")).isEqualTo("no-such-message");
            irena.close();
        }
    }

    private static String react(Socket socket, ConversationId conversation, String message) {
        return socket.command(Map.of(
                        "kind", "react", "conversation", conversation.value(), "message", message, "emoji", "👍"))
                .path("reason")
                .asString("");
    }
}
