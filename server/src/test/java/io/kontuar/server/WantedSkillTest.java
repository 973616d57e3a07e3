package io.kontuar.server;

import static io.kontuar.server.Shopfloor.ANNA;
import static io.kontuar.server.Shopfloor.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Language;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationCommand.BotDecision;
import io.kontuar.conversation.Handoff;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.PendingOffer;
import io.kontuar.conversation.RoutingCommand;
import io.kontuar.conversation.Trace;
import io.kontuar.routing.Workload;
import io.kontuar.staff.Presence;
import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is offered what the bot handed over with a wish for a skill. */
class WantedSkillTest {
    private static final StaffId IRENA = new StaffId("s-irena");
    private static final StaffId RADU = new StaffId("s-radu");

    @TempDir
    Path folder;

    private StillCounter counter;

    @BeforeEach
    void open() throws Exception {
        counter = new StillCounter(folder);
        counter.store.queues().save(Shopfloor.queue(GENERAL));
        hire("irena", Language.PL, Set.of());
        counter.passes(Duration.ofSeconds(5));
        hire("radu", Language.EN, Set.of("ro"));
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void who_has_the_skill_comes_before_who_has_been_free_longer() {
        handedOver(ANNA, "lang-ro");
        assertThat(offeredTo(ANNA)).isEqualTo(RADU);
        handedOver("+48601000775", "");
        assertThat(offeredTo("+48601000775")).isEqualTo(IRENA);
    }

    @Test
    void who_works_in_the_language_has_it() {
        handedOver("+48601000775", "");
        assertThat(offeredTo("+48601000775")).isEqualTo(IRENA);
        handedOver(ANNA, "lang-pl");
        assertThat(offeredTo(ANNA)).isEqualTo(IRENA);
    }

    @Test
    void it_waits_a_minute_for_one_whose_hands_are_full_and_then_anybody_may_take_it() {
        handedOver("+48601000775", "lang-ro");
        assertThat(offeredTo("+48601000775")).isEqualTo(RADU);
        handedOver(ANNA, "lang-ro");
        assertThat(offeredTo(ANNA)).isNull();

        counter.passes(Duration.ofSeconds(25));
        look();
        assertThat(offeredTo(ANNA)).isNull();

        counter.asks(new ConversationCommand.Accept(
                counter.fresh(), counter.of("+48601000775").id(), RADU));
        counter.passes(Duration.ofSeconds(35));
        look();
        assertThat(offeredTo(ANNA)).isEqualTo(IRENA);
    }

    @Test
    void nobody_waits_for_who_is_not_available() {
        being(RADU, Presence.BREAK);
        handedOver(ANNA, "lang-ro");
        assertThat(offeredTo(ANNA)).isEqualTo(IRENA);
    }

    @Test
    void a_skill_that_nobody_has_keeps_nobody_waiting() {
        handedOver(ANNA, "warranty");
        assertThat(offeredTo(ANNA)).isEqualTo(IRENA);
    }

    // ---- what the tests say

    /** With room for one conversation. */
    private void hire(String name, Language language, Set<String> skills) {
        Staff usual = Shopfloor.member(name, Role.AGENT, GENERAL);
        counter.store
                .staffMembers()
                .save(new Staff(
                        usual.id(),
                        name,
                        name,
                        Role.AGENT,
                        language,
                        usual.queues(),
                        skills,
                        name.equals("radu") ? 1 : 3,
                        usual.passwordHash(),
                        true,
                        0));
        being(usual.id(), Presence.AVAILABLE);
    }

    private void being(StaffId member, Presence presence) {
        Workload load = counter.store.workloads().find(member).orElseGet(() -> Workload.none(member));
        counter.store.workloads().save(load.being(presence, counter.clock.instant()));
    }

    private void handedOver(String phone, String skill) {
        counter.texts(phone, "bună");
        Conversation now = counter.of(phone);
        assertThat(now.control().holder()).isEqualTo(Holder.BOT);
        Handoff handoff = new Handoff(
                "asked",
                null,
                0,
                Map.of(),
                List.of(),
                List.of(),
                now.progress().lastInboundSeq(),
                new Handoff.Found("", "none", List.of(), Map.of(), skill));
        counter.asks(new ConversationCommand.BotTurnDone(
                counter.fresh(),
                now.id(),
                now.control().epoch(),
                now.progress().lastInboundSeq(),
                new BotDecision.HandOff(List.of(), null, Language.RO, handoff, null, 0),
                new Trace(
                        now.id(),
                        now.progress().lastInboundSeq(),
                        counter.clock.instant(),
                        "start",
                        List.of(),
                        Map.of(),
                        List.of(),
                        "hand-off")));
    }

    private void look() {
        counter.asks(new RoutingCommand.Look(counter.fresh(), GENERAL));
    }

    private @Nullable StaffId offeredTo(String phone) {
        return Optional.ofNullable(counter.of(phone).offer())
                .map(PendingOffer::agent)
                .orElse(null);
    }
}
