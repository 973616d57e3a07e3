package io.kontuar.console.tuning;

import static io.kontuar.console.fakes.World.ORDERS;
import static io.kontuar.console.fakes.World.RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.console.Browser;
import io.kontuar.console.Browser.Answer;
import io.kontuar.console.RunningConsole;
import io.kontuar.console.fakes.World;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationCommand.BotDecision;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Trace;
import io.kontuar.knowledge.LessonDraft;
import io.kontuar.knowledge.PastTurn;
import io.kontuar.knowledge.Rehearsal;
import io.kontuar.knowledge.Teaching;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What supervisors do about the bot. */
class TuningTest {
    private RunningConsole console;
    private Browser marta;
    private int phones;

    @BeforeEach
    void start() {
        console = RunningConsole.over(new World().withShop());
        console.hire("marta", Role.SUPERVISOR, ORDERS);
        marta = console.signedIn("marta");
    }

    @AfterEach
    void stop() {
        console.close();
    }

    /** The customer writes and the bot answers, as sure as the verdict says. */
    private ConversationId turn(QueueId queue, String words, double verdict, String guess) {
        World world = console.world;
        ConversationId id = world.open(queue, "+4860100%04d".formatted(++phones));
        world.writes(id, words);
        Trace trace = new Trace(
                id,
                1,
                world.clock.instant(),
                "start",
                List.of(new Trace.Guess(guess, 0.4)),
                Map.of(PastTurn.VERDICT, verdict),
                List.of(),
                "ask");
        world.does(new ConversationCommand.BotTurnDone(
                World.commandId(),
                id,
                world.find(id).control().epoch(),
                1,
                new BotDecision.Ask(List.of(new MessageContent.Text("?")), null, Language.EN),
                trace));
        return id;
    }

    private JsonNode turns() {
        return marta.get("/api/bot/turns").json();
    }

    @Test
    void turns_that_the_bot_was_not_sure_of_are_labelled_and_become_examples() {
        ConversationId unsure = turn(ORDERS, "can I have it engraved", PastTurn.UNSURE, "change_order");
        turn(ORDERS, "where is my order", PastTurn.SURE, "track_order");
        turn(RETURNS, "another queue's question", PastTurn.UNKNOWN, "invoice");
        assertThat(turns().size()).isEqualTo(1);
        assertThat(turns().get(0).path("text").asString()).isEqualTo("can I have it engraved");

        Answer labelled = marta.post(
                "/api/bot/turns/label",
                Map.of(
                        "conversation", unsure.value(),
                        "upToSeq", 1,
                        "language", "en",
                        "intent", "product_advice",
                        "text", "can I have it engraved"));
        assertThat(labelled.status()).as(labelled.text()).isEqualTo(204);
        assertThat(turns().size()).isZero();
        JsonNode lessons = marta.get("/api/bot/lessons").json();
        assertThat(lessons.path("examples").get(0).path("intent").asString()).isEqualTo("product_advice");
        JsonNode mistakes = marta.get("/api/bot/figures").json().path("mistakes");
        assertThat(mistakes.get(0).path("guessed").asString()).isEqualTo("change_order");
        assertThat(mistakes.get(0).path("meant").asString()).isEqualTo("product_advice");
    }

    @Test
    void questions_that_nothing_answered_are_grouped_until_they_are_settled() {
        turn(ORDERS, "do you have gift cards", PastTurn.UNKNOWN, "discount_code");
        turn(ORDERS, "have you gift cards?", PastTurn.UNKNOWN, "discount_code");
        turn(RETURNS, "gift cards of another queue", PastTurn.UNKNOWN, "discount_code");
        JsonNode groups = marta.get("/api/bot/questions").json();
        assertThat(groups.size()).isEqualTo(1);
        assertThat(groups.get(0).path("count").asInt()).isEqualTo(2);

        Answer settled = marta.post(
                "/api/bot/turns/settle",
                Map.of("outcome", "written-about", "turns", List.of(turnName(groups, 0), turnName(groups, 1))));
        assertThat(settled.status()).as(settled.text()).isEqualTo(204);
        assertThat(marta.get("/api/bot/questions").json().size()).isZero();
    }

    private static Map<String, Object> turnName(JsonNode groups, int index) {
        JsonNode turn = groups.get(0).path("turns").get(index);
        return Map.of(
                "conversation",
                turn.path("conversation").asString(),
                "upToSeq",
                turn.path("upToSeq").asLong());
    }

    @Test
    void a_turn_of_a_queue_that_is_not_supervised_is_not_there() {
        ConversationId other = turn(RETURNS, "secret of another queue", PastTurn.UNKNOWN, "invoice");
        Answer answer = marta.post(
                "/api/bot/turns/settle",
                Map.of("outcome", "dismissed", "turns", List.of(Map.of("conversation", other.value(), "upToSeq", 1))));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).doesNotContain("secret");
    }

    @Test
    void lessons_are_published_only_as_they_were_tried_and_can_be_gone_back_to() {
        Map<String, Object> lessons = lessons(0);
        assertThat(marta.put("/api/bot/lessons", lessons).json().path("version").asLong())
                .isEqualTo(1);
        assertThat(marta.put("/api/bot/lessons", lessons).status()).isEqualTo(409);
        assertThat(publish(1).status()).isEqualTo(409);

        marta.post("/api/bot/lessons/rehearse", Map.of("version", 1));
        Teaching teaching = console.world.knowledge.teaching;
        LessonDraft waiting = teaching.draft().orElseThrow();
        assertThat(waiting.rehearse()).isTrue();
        assertThat(publish(2).status()).isEqualTo(409);
        teaching.save(new Rehearsal(2, console.world.clock.instant(), 10, 2, List.of(), List.of(), ""));
        JsonNode published = publish(2).json();
        assertThat(published.path("editions").size()).isEqualTo(1);
        assertThat(published.path("changed").asBoolean()).isFalse();

        marta.put("/api/bot/lessons", Map.of("intents", List.of(), "examples", List.of(), "version", 2));
        JsonNode restored =
                marta.post("/api/bot/lessons/editions/1/restore", Map.of()).json();
        assertThat(restored.path("editions").get(0).path("restores").asInt()).isEqualTo(1);
        assertThat(restored.path("intents").get(0).path("name").asString()).isEqualTo("engraving");
    }

    @Test
    void lessons_that_make_no_sense_are_refused_by_name() {
        Map<String, Object> unknown = Map.of(
                "intents",
                List.of(),
                "examples",
                List.of(Map.of("language", "en", "intent", "engraving", "text", "engrave it")),
                "version",
                0);
        assertThat(marta.put("/api/bot/lessons", unknown).text()).contains("expected an intent that there is");
        Map<String, Object> shipped = Map.of(
                "intents",
                List.of(Map.of("name", "track_order", "answers", Map.of())),
                "examples",
                List.of(),
                "version",
                0);
        assertThat(marta.put("/api/bot/lessons", shipped).text()).contains("Add examples to it instead");
        assertThat(marta.get("/api/bot/figures?days=99").text()).contains("days: expected a whole number from 1 to 31");
    }

    private Answer publish(long version) {
        return marta.post("/api/bot/lessons/publish", Map.of("version", version));
    }

    private static Map<String, Object> lessons(long version) {
        return Map.of(
                "intents",
                List.of(Map.of("name", "engraving", "answers", Map.of("en", "We engrave."))),
                "examples",
                List.of(
                        Map.of("language", "en", "intent", "engraving", "text", "engrave it"),
                        Map.of("language", "en", "intent", "engraving", "text", "engraving please"),
                        Map.of("language", "en", "intent", "engraving", "text", "can you engrave")),
                "version",
                version);
    }
}
