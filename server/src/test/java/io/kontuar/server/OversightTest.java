package io.kontuar.server;

import static io.kontuar.server.Shopfloor.ANNA;
import static io.kontuar.server.Shopfloor.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.RoutingCommand;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.Event.Outcome;
import io.kontuar.routing.HandBack;
import io.kontuar.routing.Workload;
import io.kontuar.staff.Presence;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may decide over what an agent holds, and what becomes of it when the agent leaves. */
class OversightTest {
    private static final QueueId RETURNS = new QueueId("returns");
    private static final StaffId IRENA = new StaffId("s-irena");
    private static final StaffId OLGA = new StaffId("s-olga");
    private static final StaffId ADMIN = new StaffId("s-chief");

    @TempDir
    Path folder;

    private StillCounter counter;
    private HandBack handBack;

    @BeforeEach
    void open() throws Exception {
        counter = new StillCounter(folder);
        counter.store.queues().save(Shopfloor.queue(GENERAL));
        counter.store.queues().save(Shopfloor.queue(RETURNS));
        for (Staff member : new Staff[] {
            Shopfloor.member("irena", Role.AGENT, GENERAL),
            Shopfloor.member("marek", Role.AGENT, GENERAL),
            Shopfloor.member("olga", Role.SUPERVISOR, GENERAL),
            Shopfloor.member("rita", Role.SUPERVISOR, RETURNS),
            Shopfloor.member("chief", Role.ADMIN, GENERAL),
            Shopfloor.member("settings", Role.ADMIN)
        }) {
            counter.store.staffMembers().save(member);
        }
        handBack = new HandBack(
                counter.store.staffMembers(),
                counter.store.conversationLists(),
                counter.store.workloads(),
                counter,
                counter.clock);
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void who_supervises_the_queue_takes_over_and_the_capacity_goes_along() {
        held();
        assertThat(reserved(IRENA)).hasSize(1);

        assertThat(asked(OLGA, ConversationCommand.TakeOver::new)).isEqualTo(Outcome.APPLIED);

        assertThat(current().control().agent()).isEqualTo(OLGA);
        assertThat(reserved(IRENA)).isEmpty();
        assertThat(reserved(OLGA)).containsExactly(current().id());
        assertThat(kinds()).containsOnlyOnce(Fact.Kind.ANSWERED).contains(Fact.Kind.TAKEN_OVER);
    }

    @Test
    void a_taking_over_seen_again_sends_the_same() {
        held();
        ConversationCommand.TakeOver command =
                new ConversationCommand.TakeOver(counter.fresh(), current().id(), OLGA);
        counter.commands.handle(command);
        Conversation after = current();
        var again = counter.commands.handle(command);

        assertThat(current()).isEqualTo(after);
        assertThat(again.sends())
                .anyMatch(send -> send.message() instanceof RoutingCommand.ClaimByHand claim
                        && claim.agent().equals(OLGA));
    }

    @Test
    void an_administrator_who_serves_the_queue_may_do_the_same() {
        held();
        assertThat(asked(ADMIN, ConversationCommand.TakeOver::new)).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void agents_and_those_who_supervise_elsewhere_may_not() {
        held();
        for (String name : new String[] {"marek", "rita", "settings", "nobody"}) {
            StaffId by = new StaffId("s-" + name);
            assertThat(asked(by, ConversationCommand.TakeOver::new)).as(name).isEqualTo(Outcome.REFUSED);
            assertThat(asked(by, ConversationCommand.ReturnToQueue::new))
                    .as(name)
                    .isEqualTo(Outcome.REFUSED);
            assertThat(asked(
                            by,
                            (id, who) ->
                                    new ConversationCommand.Close(id, current().id(), who, "solved")))
                    .as(name)
                    .isEqualTo(Outcome.REFUSED);
            assertThat(asked(
                            by,
                            (id, who) -> new ConversationCommand.TransferToQueue(
                                    id, current().id(), who, RETURNS)))
                    .as(name)
                    .isEqualTo(Outcome.REFUSED);
        }
        assertThat(current().control().agent()).isEqualTo(IRENA);
    }

    @Test
    void a_supervisor_who_was_disabled_may_not() {
        held();
        save(OLGA, false);
        assertThat(asked(OLGA, ConversationCommand.TakeOver::new)).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void what_no_agent_holds_is_not_taken_over() {
        waits();
        assertThat(asked(OLGA, ConversationCommand.TakeOver::new)).isEqualTo(Outcome.REFUSED);
        assertThat(current().control().holder()).isEqualTo(Holder.QUEUE);
    }

    @Test
    void a_supervisor_gives_back_with_the_wait_and_transfers_and_closes() {
        held();
        Instant since = current().moments().enteredQueueAt();
        assertThat(asked(OLGA, ConversationCommand.ReturnToQueue::new)).isEqualTo(Outcome.APPLIED);
        assertThat(current().moments().enteredQueueAt()).isEqualTo(since);
        assertThat(reserved(IRENA)).isEmpty();

        take();
        assertThat(asked(
                        OLGA,
                        (id, who) -> new ConversationCommand.TransferToQueue(
                                id, current().id(), who, RETURNS)))
                .isEqualTo(Outcome.APPLIED);
        assertThat(current().queue()).isEqualTo(RETURNS);
        assertThat(reserved(IRENA)).isEmpty();
    }

    @Test
    void a_supervisor_closes_what_an_agent_holds() {
        held();
        assertThat(asked(
                        OLGA,
                        (id, who) -> new ConversationCommand.Close(id, current().id(), who, "solved")))
                .isEqualTo(Outcome.APPLIED);
        assertThat(current().closed()).isTrue();
        assertThat(reserved(IRENA)).isEmpty();
    }

    @Test
    void who_leaves_gives_back_what_was_held_and_offered_with_the_wait_and_the_capacity() {
        held();
        Instant since = current().moments().enteredQueueAt();
        counter.asks(new RoutingCommand.SetPresence(
                counter.fresh(), GENERAL, IRENA, Presence.AVAILABLE, counter.clock.instant()));
        counter.texts("+48601000775", "halo");
        counter.passes(Duration.ofSeconds(125));
        assertThat(counter.of("+48601000775").offer()).isNotNull();
        save(IRENA, false);

        handBack.sweep();

        assertThat(current().control().holder()).isEqualTo(Holder.QUEUE);
        assertThat(current().moments().enteredQueueAt()).isEqualTo(since);
        assertThat(counter.of("+48601000775").offer()).isNull();
        Workload load = counter.store.workloads().find(IRENA).orElseThrow();
        assertThat(load.reserved()).isEmpty();
        assertThat(load.presence()).isEqualTo(Presence.OFFLINE);

        long version = current().version();
        handBack.sweep();
        assertThat(current().version()).isEqualTo(version);
    }

    @Test
    void what_was_accepted_while_its_agent_was_disabled_is_found_by_the_next_sweep() {
        waits();
        save(IRENA, false);
        handBack.sweep();
        counter.asks(new RoutingCommand.ClaimByHand(
                counter.fresh(), GENERAL, current().id(), IRENA));
        assertThat(current().control().agent()).isEqualTo(IRENA);

        handBack.sweep();

        assertThat(current().control().holder()).isEqualTo(Holder.QUEUE);
        assertThat(reserved(IRENA)).isEmpty();
    }

    @Test
    void a_higher_priority_comes_first_in_the_queue_and_a_closed_conversation_has_none() {
        waits();
        counter.texts("+48601000776", "halo");
        counter.passes(Duration.ofSeconds(125));
        Conversation later = counter.of("+48601000776");
        assertThat(counter.store.queues().waiting(GENERAL, 10))
                .extracting(Conversation::id)
                .containsExactly(current().id(), later.id());

        counter.asks(new ConversationCommand.SetPriority(counter.fresh(), later.id(), IRENA, 3));

        assertThat(counter.store.queues().waiting(GENERAL, 10))
                .extracting(Conversation::id)
                .containsExactly(later.id(), current().id());
        assertThat(asked(
                        IRENA,
                        (id, who) -> new ConversationCommand.Close(id, current().id(), who, "solved")))
                .isEqualTo(Outcome.APPLIED);
        assertThat(asked(
                        IRENA,
                        (id, who) -> new ConversationCommand.SetPriority(
                                id, current().id(), who, 9)))
                .isEqualTo(Outcome.REFUSED);
    }

    // ---- what the tests say

    private void waits() {
        counter.texts(ANNA, "gdzie jest moja paczka?");
        counter.passes(Duration.ofSeconds(121));
    }

    private void take() {
        counter.asks(new RoutingCommand.ClaimByHand(
                counter.fresh(), GENERAL, current().id(), IRENA));
        assertThat(current().control().agent()).isEqualTo(IRENA);
    }

    private void held() {
        waits();
        counter.passes(Duration.ofSeconds(40));
        take();
        counter.passes(Duration.ofSeconds(40));
    }

    private interface Wish {
        ConversationCommand of(CommandId id, io.kontuar.conversation.ConversationId conversation, StaffId by);
    }

    private Outcome asked(StaffId by, Wish wish) {
        return asked(by, (id, who) -> wish.of(id, current().id(), who));
    }

    private Outcome asked(StaffId by, BiFunction<CommandId, StaffId, ConversationCommand> wish) {
        CommandId id = counter.fresh();
        counter.asks(wish.apply(id, by));
        return counter.answer(id).outcome();
    }

    private Conversation current() {
        return counter.of(ANNA);
    }

    private Set<io.kontuar.conversation.ConversationId> reserved(StaffId agent) {
        return counter.store
                .workloads()
                .find(agent)
                .orElseGet(() -> Workload.none(agent))
                .reserved();
    }

    private java.util.List<Fact.Kind> kinds() {
        return counter.store.facts().of(current().id()).stream().map(Fact::kind).toList();
    }

    private void save(StaffId id, boolean enabled) {
        Staff known = counter.store.staffMembers().find(id).orElseThrow();
        counter.store
                .staffMembers()
                .save(new Staff(
                        known.id(),
                        known.login(),
                        known.name(),
                        known.role(),
                        known.language(),
                        known.queues(),
                        known.skills(),
                        known.capacity(),
                        known.passwordHash(),
                        enabled,
                        known.version()));
    }
}
