package io.kontuar.server;

import static io.kontuar.server.Shopfloor.ANNA;
import static io.kontuar.server.Shopfloor.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.NoticeKind;
import io.kontuar.conversation.Author;
import io.kontuar.conversation.BotLook;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationCommand.BotDecision;
import io.kontuar.conversation.ConversationCommand.Staleness;
import io.kontuar.conversation.ConversationTimer;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.RoutingCommand;
import io.kontuar.conversation.Trace;
import io.kontuar.lane.Event.Outcome;
import io.kontuar.routing.Workload;
import io.kontuar.staff.Role;
import io.kontuar.staff.StaffId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent gives a conversation back to the bot, over the real bot and store. */
class GivenToBotTest {
    private static final StaffId IRENA = new StaffId("s-irena");
    private static final StaffId MAREK = new StaffId("s-marek");

    @TempDir
    Path folder;

    private StillCounter counter;

    @BeforeEach
    void open() throws Exception {
        counter = new StillCounter(folder).withBot();
        StoryShop.fill(counter.store, counter.clock.instant());
        counter.store.staffMembers().save(Shopfloor.member("irena", Role.AGENT, GENERAL));
        counter.store.staffMembers().save(Shopfloor.member("marek", Role.AGENT, GENERAL));
        counter.store.staffMembers().save(Shopfloor.member("olga", Role.SUPERVISOR, GENERAL));
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void the_bot_says_that_it_is_back_and_answers_what_comes() {
        heldByIrena();
        assertThat(given(IRENA)).isEqualTo(Outcome.APPLIED);

        assertThat(current().control().holder()).isEqualTo(Holder.BOT);
        assertThat(current().handoff()).isNull();
        assertThat(current().rank()).isEmpty();
        assertThat(counter.said()).contains("automatic assistant").contains("human");
        assertThat(last(Direction.OUTBOUND).author()).isEqualTo(Author.BOT);
        assertThat(((MessageContent.Notice) last(Direction.SYSTEM).content()).kind())
                .isEqualTo(NoticeKind.GIVEN_TO_BOT);
        assertThat(counter.store.facts().of(current().id()))
                .extracting(Fact::kind)
                .contains(Fact.Kind.GIVEN_TO_BOT);
        assertThat(counter.store.workloads().find(IRENA).map(Workload::reserved).orElseThrow())
                .isEmpty();

        counter.texts(ANNA, "where is my order 88213?");
        counter.passes(Duration.ofSeconds(2));
        assertThat(current().control().holder()).isEqualTo(Holder.BOT);
        assertThat(counter.said()).contains("88213");
    }

    @Test
    void what_the_customer_wrote_meanwhile_is_answered_by_the_bot() {
        heldByIrena();
        counter.texts(ANNA, "and where is my order 88213?");
        int before = counter.sent.size();
        assertThat(given(IRENA)).isEqualTo(Outcome.APPLIED);
        counter.passes(Duration.ofSeconds(2));

        assertThat(counter.sent.size()).isGreaterThan(before + 1);
        assertThat(counter.sent.get(before).content().plainText()).contains("automatic assistant");
        assertThat(counter.said()).contains("88213");
        assertThat(current().progress().unanswered()).isFalse();
    }

    @Test
    void a_bot_that_stays_silent_is_noticed() {
        heldByIrena();
        counter.texts(ANNA, "and where is my order 88213?");
        counter.lost = message -> message instanceof BotLook;
        assertThat(given(IRENA)).isEqualTo(Outcome.APPLIED);
        assertThat(current().timers())
                .extracting(ConversationTimer::kind)
                .contains(ConversationTimer.Kind.BOT_SILENT, ConversationTimer.Kind.IDLE_CLOSE);
        counter.passes(Duration.ofSeconds(125));
        assertThat(current().control().holder()).isEqualTo(Holder.QUEUE);
    }

    @Test
    void only_who_holds_it_or_supervises_may() {
        heldByIrena();
        assertThat(given(MAREK)).isEqualTo(Outcome.REFUSED);
        assertThat(current().control().agent()).isEqualTo(IRENA);
        assertThat(given(new StaffId("s-olga"))).isEqualTo(Outcome.APPLIED);
        assertThat(given(IRENA)).as("nobody holds it any more").isEqualTo(Outcome.REFUSED);
    }

    @Test
    void an_answer_that_the_bot_made_before_a_person_had_it_is_refused() {
        counter.bot = look -> io.kontuar.lane.Handled.nothing();
        counter.texts(ANNA, "hello there");
        Conversation before = current();
        claim();
        assertThat(given(IRENA)).isEqualTo(Outcome.APPLIED);
        assertThat(current().control().epoch()).isGreaterThan(before.control().epoch());

        ConversationCommand.BotTurnDone old = new ConversationCommand.BotTurnDone(
                counter.fresh(),
                before.id(),
                before.control().epoch(),
                before.progress().lastInboundSeq(),
                new BotDecision.Reply(List.of(new MessageContent.Text("too late")), null, Language.EN),
                new Trace(before.id(), 1, counter.clock.instant(), "start", List.of(), Map.of(), List.of(), "reply"));
        counter.asks(old);
        assertThat(counter.answer(old.id()).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(counter.said()).doesNotContain("too late");
    }

    @Test
    void a_command_seen_again_says_it_once() {
        heldByIrena();
        ConversationCommand.GiveToBot command =
                new ConversationCommand.GiveToBot(counter.fresh(), current().id(), IRENA);
        counter.asks(command);
        int sent = counter.sent.size();
        Conversation after = current();
        counter.asks(command);
        assertThat(current()).isEqualTo(after);
        assertThat(counter.sent).hasSize(sent);
    }

    @Test
    void people_keep_a_conversation_until_they_close_it_or_give_it_back() {
        heldByIrena();
        counter.texts(ANNA, "where is my order 88213?");
        counter.passes(Duration.ofSeconds(10));
        assertThat(current().control().holder()).isEqualTo(Holder.AGENT);
        ConversationCommand.ReturnToQueue back =
                new ConversationCommand.ReturnToQueue(counter.fresh(), current().id(), IRENA);
        counter.asks(back);
        counter.texts(ANNA, "hello?");
        counter.passes(Duration.ofSeconds(10));
        assertThat(current().control().holder()).isEqualTo(Holder.QUEUE);
    }

    // ---- what the tests say

    private void heldByIrena() {
        counter.texts(ANNA, "I want to talk to a human please");
        counter.passes(Duration.ofSeconds(2));
        assertThat(current().control().holder()).isEqualTo(Holder.QUEUE);
        claim();
        ConversationCommand.Reply reply = new ConversationCommand.Reply(
                counter.fresh(),
                current().id(),
                IRENA,
                new MessageContent.Text("Irena here, hello!"),
                current().progress().lastSeq(),
                Staleness.SEND_ANYWAY,
                null);
        counter.asks(reply);
        assertThat(counter.answer(reply.id()).outcome()).isEqualTo(Outcome.APPLIED);
    }

    private void claim() {
        counter.asks(new RoutingCommand.ClaimByHand(
                counter.fresh(), GENERAL, current().id(), IRENA));
        assertThat(current().control().agent()).isEqualTo(IRENA);
    }

    private Outcome given(StaffId by) {
        ConversationCommand.GiveToBot command =
                new ConversationCommand.GiveToBot(counter.fresh(), current().id(), by);
        counter.asks(command);
        return counter.answer(command.id()).outcome();
    }

    private Message last(Direction direction) {
        return counter.timeline(current()).stream()
                .filter(message -> message.direction() == direction)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Conversation current() {
        return counter.of(ANNA);
    }
}
