package io.kontuar.server;

import static io.kontuar.server.Shopfloor.ANNA;
import static io.kontuar.server.Shopfloor.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationCommand.BotDecision;
import io.kontuar.conversation.ConversationTimer;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.RoutingCommand;
import io.kontuar.conversation.Trace;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.Event.Outcome;
import io.kontuar.staff.Presence;
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

/** What comes too late, and what happens when nothing comes at all. */
class MomentsTest {
    private static final StaffId IRENA = new StaffId("s-irena");

    @TempDir
    Path folder;

    private StillCounter counter;

    @BeforeEach
    void open() throws Exception {
        counter = new StillCounter(folder);
        counter.store.queues().save(Shopfloor.queue(GENERAL));
        counter.store.staffMembers().save(Shopfloor.member("irena", Role.AGENT, GENERAL));
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void a_bot_that_says_nothing_for_two_minutes_loses_the_word_to_people() {
        counter.texts(ANNA, "gdzie jest moja paczka?");
        counter.passes(Duration.ofSeconds(119));
        assertThat(counter.of(ANNA).control().holder()).isEqualTo(Holder.BOT);

        counter.passes(Duration.ofSeconds(2));

        assertThat(counter.of(ANNA).control().holder()).isEqualTo(Holder.QUEUE);
        assertThat(counter.of(ANNA).timers()).isEmpty();
    }

    @Test
    void a_bot_that_has_answered_keeps_the_word() {
        counter.texts(ANNA, "gdzie jest moja paczka?");
        counter.asks(turn(counter.of(ANNA), counter.of(ANNA).control().epoch(), 1));
        counter.passes(Duration.ofMinutes(3));

        assertThat(counter.of(ANNA).control().holder()).isEqualTo(Holder.BOT);
        assertThat(counter.of(ANNA).timers())
                .extracting(ConversationTimer::kind)
                .containsExactly(ConversationTimer.Kind.IDLE_CLOSE);
    }

    @Test
    void a_bots_turn_from_before_a_person_took_over_is_refused() {
        counter.texts(ANNA, "gdzie jest moja paczka?");
        Conversation seen = counter.of(ANNA);
        counter.asks(new ConversationCommand.Claim(counter.fresh(), seen.id(), IRENA));
        ConversationCommand.BotTurnDone late = turn(seen, seen.control().epoch(), 1);
        counter.asks(late);

        assertThat(counter.answer(late.id()).reason()).isEqualTo("not-the-bots-turn");
        assertThat(counter.timeline(seen)).extracting(Message::direction).doesNotContain(Direction.OUTBOUND);
    }

    @Test
    void a_bots_turn_from_an_earlier_time_with_the_bot_is_refused() {
        counter.texts(ANNA, "gdzie jest moja paczka?");
        Conversation seen = counter.of(ANNA);
        counter.asks(new ConversationCommand.Claim(counter.fresh(), seen.id(), IRENA));
        counter.asks(new ConversationCommand.Close(counter.fresh(), seen.id(), IRENA, "solved"));
        counter.texts(ANNA, "i jeszcze jedno pytanie");
        assertThat(counter.of(ANNA).control().holder()).isEqualTo(Holder.BOT);

        ConversationCommand.BotTurnDone late =
                turn(seen, seen.control().epoch(), counter.of(ANNA).progress().lastInboundSeq());
        counter.asks(late);

        assertThat(counter.answer(late.id()).reason()).isEqualTo("not-the-bots-turn");
    }

    @Test
    void a_bots_turn_over_less_than_the_customer_has_written_is_refused() {
        counter.texts(ANNA, "gdzie jest moja paczka?");
        Conversation seen = counter.of(ANNA);
        counter.texts(ANNA, "zamówienie 88213");
        ConversationCommand.BotTurnDone late = turn(seen, seen.control().epoch(), 1);
        counter.asks(late);

        assertThat(counter.answer(late.id()).reason()).isEqualTo("customer-wrote");
        assertThat(counter.timeline(seen)).extracting(Message::direction).doesNotContain(Direction.OUTBOUND);
    }

    @Test
    void an_offer_that_was_let_pass_cannot_be_accepted_any_more() {
        offeredToIrena();
        counter.passes(Duration.ofSeconds(32));
        assertThat(counter.of(ANNA).offer()).isNull();
        assertThat(counter.store.workloads().find(IRENA).orElseThrow().presence())
                .isEqualTo(Presence.BUSY);

        CommandId late = counter.fresh();
        counter.asks(new ConversationCommand.Accept(late, counter.of(ANNA).id(), IRENA));

        assertThat(counter.answer(late).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(counter.answer(late).reason()).isEqualTo("offer-gone");
        assertThat(counter.of(ANNA).control().holder()).isEqualTo(Holder.QUEUE);
        assertThat(counter.store.workloads().find(IRENA).orElseThrow().reserved())
                .isEmpty();
    }

    @Test
    void an_offer_that_was_long_on_its_way_is_not_made_and_its_capacity_given_back() {
        toPeople();
        Conversation waiting = counter.of(ANNA);
        available();
        CommandId late = counter.fresh();
        counter.asks(new ConversationCommand.Decline(counter.fresh(), waiting.id(), IRENA));
        assertThat(counter.of(ANNA).offer()).isNull();

        counter.asks(new ConversationCommand.Offer(
                late, waiting.id(), IRENA, counter.clock.instant().plusSeconds(1)));

        assertThat(counter.answer(late).reason()).isEqualTo("offer-late");
        assertThat(counter.of(ANNA).offer()).isNull();
        assertThat(counter.store.workloads().find(IRENA).orElseThrow().reserved())
                .isEmpty();
    }

    // ---- what the tests say

    private void toPeople() {
        counter.texts(ANNA, "gdzie jest moja paczka?");
        counter.passes(Duration.ofSeconds(121));
    }

    private void available() {
        counter.asks(new RoutingCommand.SetPresence(
                counter.fresh(), GENERAL, IRENA, Presence.AVAILABLE, counter.clock.instant()));
    }

    private void offeredToIrena() {
        toPeople();
        available();
        assertThat(counter.of(ANNA).offer()).isNotNull();
    }

    private ConversationCommand.BotTurnDone turn(Conversation conversation, long epoch, long upToSeq) {
        return new ConversationCommand.BotTurnDone(
                counter.fresh(),
                conversation.id(),
                epoch,
                upToSeq,
                new BotDecision.Reply(List.of(new MessageContent.Text("Jest w drodze.")), null, Language.PL),
                new Trace(
                        conversation.id(),
                        upToSeq,
                        counter.clock.instant(),
                        "start",
                        List.of(),
                        Map.of(),
                        List.of(),
                        "reply"));
    }
}
