package io.kontuar.server;

import static io.kontuar.server.Shopfloor.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.bot.Knowledge;
import io.kontuar.bot.dialogue.DialoguePorts;
import io.kontuar.channel.OpeningHours;
import io.kontuar.conversation.Handoff;
import io.kontuar.routing.Workload;
import io.kontuar.staff.Presence;
import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a customer is told, and a person gets, when the bot hands over. */
class HandOffTest {
    private static final String OTHER = "+48601000775";

    @TempDir
    Path folder;

    private StillCounter counter;

    @BeforeEach
    void open() throws Exception {
        counter = new StillCounter(folder);
        StoryShop.fill(counter.store, counter.clock.instant());
        hours("");
    }

    @AfterEach
    void close() {
        counter.close();
    }

    private void hours(String written) {
        counter.bot = TrainedBot.over(
                counter.store,
                DialoguePorts.of(counter.store, Knowledge.none()),
                OpeningHours.of(written),
                counter.clock);
    }

    private void somebodyOnBreak() {
        Staff member = Shopfloor.member("irena", Role.AGENT, GENERAL);
        counter.store.staffMembers().save(member);
        counter.store.workloads().save(Workload.none(member.id()).being(Presence.BREAK, counter.clock.instant()));
    }

    @Test
    void nobody_is_promised_a_person_who_is_not_here() {
        counter.texts(OTHER, "I want to talk to a human please");
        assertThat(counter.said()).contains("Nobody of us is at the desk").doesNotContain("next");
    }

    @Test
    void who_waits_behind_others_is_told_how_many() {
        somebodyOnBreak();
        counter.texts(OTHER, "I want to talk to a human please");
        assertThat(counter.said()).contains("You are next.");
        counter.chats("visitor-9", "I want to talk to a human please");
        assertThat(counter.said()).contains("1 person is waiting before you.");
    }

    @Test
    void after_hours_the_next_opening_is_told() {
        somebodyOnBreak();
        hours("MON-FRI 09:00-17:00");
        counter.clock.passes(Duration.ofHours(3));
        counter.texts(OTHER, "I want to talk to a human please");
        assertThat(counter.said()).contains("Monday, 23 November, 09:00").doesNotContain("You are next");
    }

    @Test
    void a_person_gets_the_facts_their_sources_and_how_sure_it_is() {
        counter.chats("visitor-1", "please cancel my order 88214, anna@example.com");
        counter.chats("visitor-1", "yes");
        Handoff handoff = counter.conversationsOf(StillCounter.chat("visitor-1")).stream()
                .filter(each -> each.customer().replyTo().equals(StillCounter.chat("visitor-1")))
                .findFirst()
                .orElseThrow()
                .handoff();
        assertThat(handoff).isNotNull();
        if (handoff != null) {
            assertThat(handoff.orderNumbers()).containsExactly("88214");
            assertThat(handoff.found().verification()).isEqualTo("knowledge");
            assertThat(handoff.found().skill()).isEqualTo("lang-en");
            assertThat(handoff.found().sources()).containsKey("sure");
            assertThat(handoff.found().summary())
                    .contains("Anulowanie zamówienia")
                    .contains("88214");
            assertThat(handoff.slots()).doesNotContainKeys("proven", "proof", "offered");
        }
    }
}
