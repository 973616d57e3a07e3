package io.kontuar.console.feed;

import static io.kontuar.console.fakes.World.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.console.RunningConsole;
import io.kontuar.console.Socket;
import io.kontuar.console.fakes.World;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Holder;
import io.kontuar.staff.Role;
import io.kontuar.staff.StaffId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What somebody who supervises does with a conversation that an agent holds. */
class SupervisorFramesTest {
    private static RunningConsole console;
    private static World world;
    private static StaffId marek;
    private static int phones = 1000;

    private Socket olga;

    @BeforeAll
    static void start() {
        console = RunningConsole.over(new World().withShop());
        world = console.world;
        marek = console.hire("marek", Role.AGENT, ORDERS).id();
        console.hire("irena", Role.AGENT, ORDERS);
        console.hire("olga", Role.SUPERVISOR, ORDERS);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @BeforeEach
    void connect() {
        olga = console.signedIn("olga").socket();
    }

    @AfterEach
    void disconnect() {
        olga.close();
    }

    @Test
    void taking_over_is_seen_by_the_agent_who_may_no_longer_reply() {
        ConversationId id = heldByMarek();
        Socket his = console.signedIn("marek").socket();
        assertThat(his.conversation("c", id.value()).at("/conversation/may").toString())
                .contains("reply");

        assertThat(given(olga, "take-over", id).path("outcome").asString()).isEqualTo("applied");

        JsonNode delta = his.next("conversation-delta");
        assertThat(delta.at("/messages/0/content/notice").asString()).isEqualTo("taken-over");
        assertThat(delta.at("/messages/0/content/details/from").asString()).isEqualTo("s-marek");
        assertThat(delta.at("/conversation/may").toString()).doesNotContain("reply");
        assertThat(world.holder(id)).isEqualTo(new StaffId("s-olga"));
        assertThat(olga.conversation("c", id.value()).at("/conversation/may").toString())
                .contains("reply");
        his.close();
    }

    @Test
    void giving_back_and_closing_work_on_what_another_holds() {
        ConversationId back = heldByMarek();
        ConversationId done = heldByMarek();

        assertThat(given(olga, "return", back).path("outcome").asString()).isEqualTo("applied");
        assertThat(olga.command(Map.of("kind", "close", "conversation", done.value(), "disposition", "solved"))
                        .path("outcome")
                        .asString())
                .isEqualTo("applied");

        assertThat(world.find(back).control().holder()).isEqualTo(Holder.QUEUE);
        assertThat(world.find(done).closed()).isTrue();
    }

    @Test
    void giving_to_the_bot_is_seen_by_the_agent_and_told_to_the_customer() {
        ConversationId id = heldByMarek();
        Socket his = console.signedIn("marek").socket();
        assertThat(his.conversation("c", id.value()).at("/conversation/may").toString())
                .contains("give-to-bot");

        assertThat(given(olga, "give-to-bot", id).path("outcome").asString()).isEqualTo("applied");

        JsonNode delta = his.next("conversation-delta");
        assertThat(delta.at("/messages/0/content/notice").asString()).isEqualTo("given-to-bot");
        assertThat(delta.at("/messages/1/content/text").asString()).contains("automatyczny asystent");
        assertThat(delta.at("/conversation/may").toString()).doesNotContain("reply");
        assertThat(world.find(id).control().holder()).isEqualTo(Holder.BOT);
        his.close();
    }

    @Test
    void another_agent_can_do_none_of_it() {
        ConversationId id = heldByMarek();
        Socket irena = console.signedIn("irena").socket();
        for (String kind : new String[] {"take-over", "return", "give-to-bot", "claim"}) {
            assertThat(given(irena, kind, id).path("reason").asString()).isEqualTo("not-allowed");
        }
        assertThat(world.holder(id)).isEqualTo(marek);
        irena.close();
    }

    private static ConversationId heldByMarek() {
        return world.heldBy(marek, ORDERS, "+4860300" + ++phones);
    }

    private static JsonNode given(Socket socket, String kind, ConversationId id) {
        return socket.command(Map.of("kind", kind, "conversation", id.value()));
    }
}
