package io.kontuar.console.desk;

import static io.kontuar.console.fakes.World.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.assist.LanguageModel.Failed;
import io.kontuar.assist.LanguageModel.Failure;
import io.kontuar.assist.LanguageModel.Line;
import io.kontuar.assist.LanguageModel.Prompt;
import io.kontuar.assist.LanguageModel.Written;
import io.kontuar.channel.MessageContent;
import io.kontuar.console.Browser;
import io.kontuar.console.RunningConsole;
import io.kontuar.console.fakes.World;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationId;
import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reply drafted on an agent's word. */
class DraftTest {
    private static RunningConsole console;
    private static World world;
    private static Staff irena;
    private static ConversationId mine;

    @BeforeAll
    static void start() {
        console = RunningConsole.over(new World().withShop());
        world = console.world;
        irena = console.hire("irena", Role.AGENT, ORDERS);
        Staff unused = console.hire("olga", Role.SUPERVISOR, ORDERS);
        mine = world.heldBy(irena.id(), ORDERS, "+48601000774");
        world.writes(mine, "my order 88213, anna@example.com, is missing");
        world.does(new ConversationCommand.AddNote(
                World.commandId(), mine, irena.id(), new MessageContent.Text("she is our best customer")));
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @BeforeEach
    void forget() {
        world.model.asked.clear();
    }

    private Browser.Answer asked(String login, ConversationId conversation) {
        return console.signedIn(login).post("/api/conversations/" + conversation.value() + "/draft", Map.of());
    }

    @Test
    void the_draft_comes_back_with_what_was_hidden_from_the_model() {
        world.model.answer = new Written(" We look for order [number 1] and write to [e-mail 1]. ", 40);
        Browser.Answer answer = asked("irena", mine);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("text").asString())
                .isEqualTo("We look for order 88213 and write to anna@example.com.");

        Prompt prompt = world.model.asked.getFirst();
        String out = prompt.task() + prompt.lines().stream().map(Line::text).toList();
        assertThat(out).contains("is missing").doesNotContain("88213", "anna@", "best customer", "601000774");
        assertThat(world.conversations.after(mine, 0, 50))
                .noneMatch(message -> message.content().plainText().contains("We look for"));
    }

    @Test
    void a_model_that_fails_is_a_reason_and_no_fault() {
        world.model.answer = new Failed(Failure.OVER_BUDGET);
        Browser.Answer answer = asked("irena", mine);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("reason").asString()).isEqualTo("over-budget");
        world.model.answer = new Written("  ", 3);
        assertThat(asked("irena", mine).json().path("reason").asString()).isEqualTo("nonsense");
    }

    @Test
    void only_who_may_reply_may_ask() {
        world.model.answer = new Written("x", 1);
        assertThat(asked("olga", mine).status()).isEqualTo(403);
        assertThat(world.model.asked).isEmpty();
    }

    @Test
    void who_writes_is_told_that_there_is_one() {
        assertThat(console.signedIn("irena")
                        .get("/api/conversations/" + mine.value() + "/sending")
                        .json()
                        .path("drafts")
                        .asBoolean())
                .isTrue();
    }
}
