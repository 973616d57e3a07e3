package io.kontuar.gateway.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.conversation.ConversationCommand.CustomerLeft;
import io.kontuar.conversation.Holder;
import io.kontuar.gateway.AccountBook;
import io.kontuar.gateway.GatewaySettings;
import io.kontuar.gateway.RecordingLanes;
import io.kontuar.gateway.RememberedAccounts;
import io.kontuar.gateway.RememberedAttachments;
import io.kontuar.gateway.RememberedContacts;
import io.kontuar.gateway.RememberedConversations;
import io.kontuar.gateway.RememberedQueues;
import io.kontuar.gateway.RememberedStaff;
import io.kontuar.lane.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;

/** Two processes beside each other, each with sockets of its own, on one store and one topic of events. */
class DeparturesTest {
    private static final Duration AWAY = Duration.ofMinutes(2);

    private final RememberedConversations conversations = new RememberedConversations();
    private final RecordingLanes lanes = new RecordingLanes();
    private final Hands clock = new Hands();
    private final AddressId visitor = AddressId.of(Address.webChat("web-main", "w-1"));
    private final Timeline timeline =
            new Timeline("v1", "w-1", conversations, lanes, new RememberedContacts(), 0).customer("client-0001", "x");
    private final Node here = new Node();
    private final Node there = new Node();

    @Test
    void who_waits_and_has_been_away_for_two_minutes_has_left() {
        timeline.held(Holder.QUEUE);
        here.leaves();
        pass(AWAY.minusSeconds(1));
        assertThat(lanes.sent(CustomerLeft.class)).isEmpty();
        pass(Duration.ofSeconds(10));
        assertThat(lanes.sent(CustomerLeft.class)).singleElement().satisfies(left -> {
            assertThat(left.conversation()).isEqualTo(timeline.id());
            assertThat(left.since()).isEqualTo(Instant.EPOCH);
        });
    }

    @Test
    void who_comes_back_in_time_has_not_left() {
        timeline.held(Holder.QUEUE);
        here.leaves();
        VisitorSession back = here.connects();
        pass(AWAY);
        here.sockets.unbind(visitor, back);
        pass(AWAY);
        assertThat(lanes.sent(CustomerLeft.class)).isEmpty();
    }

    @Test
    void who_was_being_served_has_not_left() {
        timeline.held(Holder.AGENT);
        here.leaves();
        pass(AWAY.multipliedBy(2));
        assertThat(lanes.sent(CustomerLeft.class)).isEmpty();
    }

    @Test
    void who_comes_back_to_another_process_has_not_left() {
        timeline.held(Holder.QUEUE);
        here.leaves();
        there.connects();
        pass(AWAY.multipliedBy(2));
        assertThat(lanes.sent(CustomerLeft.class)).isEmpty();
    }

    @Test
    void one_answer_of_several_is_enough_since_events_may_be_lost() {
        timeline.held(Holder.QUEUE);
        here.leaves();
        pass(AWAY.minus(Departures.ANSWER_WITHIN).minusSeconds(1));
        assertThat(lanes.published(Event.Activity.class)).hasSize(Departures.QUESTIONS - 1);
        there.connects();
        pass(AWAY);
        assertThat(lanes.sent(CustomerLeft.class)).isEmpty();
    }

    @Test
    void who_leaves_another_process_later_has_left_from_then_on_and_once() {
        timeline.held(Holder.QUEUE);
        here.leaves();
        VisitorSession elsewhere = there.connects();
        pass(AWAY.dividedBy(2));
        there.sockets.unbind(visitor, elsewhere);
        there.leaves();
        Instant last = clock.instant();
        pass(AWAY.minusSeconds(1));
        assertThat(lanes.sent(CustomerLeft.class)).isEmpty();
        pass(AWAY);
        assertThat(lanes.sent(CustomerLeft.class))
                .singleElement()
                .satisfies(left -> assertThat(left.since()).isEqualTo(last));
    }

    @Test
    void a_process_whose_clock_is_behind_is_believed() {
        timeline.held(Holder.QUEUE);
        clock.pass(Duration.ofHours(1));
        here.leaves();
        clock.pass(Duration.ofHours(1).negated());
        there.connects();
        pass(Duration.ofHours(1).plus(AWAY).plusSeconds(10));
        assertThat(lanes.sent(CustomerLeft.class)).isEmpty();
    }

    /** Both look once a second. */
    private void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            clock.pass(Duration.ofSeconds(1));
            here.departures.check();
            there.departures.check();
        }
    }

    /** The gateways of one process. */
    private final class Node {
        private final ChatSockets sockets = new ChatSockets();
        private final VisitorInbound inbound =
                new VisitorInbound(lanes, new FileTickets(new RememberedAccounts()), clock, 4000);
        private final Departures departures = new Departures(sockets, conversations, inbound, lanes, clock, AWAY);

        Node() {
            AutoCloseable unused = lanes.subscribe(new ChatEvents(sockets, conversations, departures));
        }

        void leaves() {
            departures.disconnected(new Departures.Whereabouts(visitor, timeline.id()));
        }

        VisitorSession connects() {
            VisitorSession session = connected(sockets, inbound);
            sockets.bind(visitor, session);
            return session;
        }
    }

    private VisitorSession connected(ChatSockets sockets, VisitorInbound inbound) {
        StaffNames names = new StaffNames(new RememberedStaff(), clock);
        RememberedAccounts accounts = new RememberedAccounts();
        VisitorTimeline timeline =
                new VisitorTimeline(new RememberedContacts(), conversations, conversations, new Entries(names));
        ChatParts parts = new ChatParts(
                timeline,
                inbound,
                new Recognition(
                        new AccountBook(accounts, clock, Duration.ofSeconds(1)),
                        new VisitorTokens(accounts, clock, Duration.ofHours(1)),
                        clock,
                        Duration.ofHours(1)),
                new Transcripts(timeline, new RememberedAttachments(), lanes, () -> ZoneOffset.UTC),
                new ConversationStates(new RememberedQueues(), names, clock),
                sockets,
                lanes,
                () -> "shop",
                new Allowance(1, Duration.ofMinutes(1)),
                new GatewaySettings.Chat(
                        DataSize.ofMegabytes(1),
                        4000,
                        DataSize.ofKilobytes(64),
                        1,
                        1,
                        1,
                        Duration.ofSeconds(15),
                        Duration.ofMinutes(2),
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        1),
                clock);
        return new VisitorSession(
                parts,
                new ChatSocket(new StandardWebSocketSession(null, null, null, null)),
                new ChatSite(new ChannelAccountId("web-main"), "shop", Set.of()),
                "127.0.0.1");
    }

    /** A clock that stands still until it is told. */
    private static final class Hands extends Clock {
        private Instant now = Instant.EPOCH;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
