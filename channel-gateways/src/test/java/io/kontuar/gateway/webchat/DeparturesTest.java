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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;

class DeparturesTest {

    private final RememberedConversations conversations = new RememberedConversations();
    private final RecordingLanes lanes = new RecordingLanes();
    private final ChatSockets sockets = new ChatSockets();
    private final Hands clock = new Hands();
    private final AddressId visitor = AddressId.of(Address.webChat("web-main", "w-1"));
    private final Timeline timeline =
            new Timeline("v1", "w-1", conversations, lanes, new RememberedContacts(), 0).customer("client-0001", "x");
    private final Departures departures = new Departures(
            sockets,
            conversations,
            new VisitorInbound(lanes, new FileTickets(new RememberedAccounts()), clock, 4000),
            clock,
            Duration.ofMinutes(2));

    @Test
    void who_waits_and_has_been_away_for_two_minutes_has_left() {
        timeline.held(Holder.QUEUE);
        leave();
        clock.pass(Duration.ofSeconds(119));
        departures.check();
        assertThat(lanes.sent(CustomerLeft.class)).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        departures.check();
        departures.check();
        assertThat(lanes.sent(CustomerLeft.class)).singleElement().satisfies(left -> {
            assertThat(left.conversation()).isEqualTo(timeline.id());
            assertThat(left.since()).isEqualTo(Instant.EPOCH);
        });
    }

    @Test
    void who_comes_back_in_time_has_not_left() {
        timeline.held(Holder.QUEUE);
        leave();
        VisitorSession back = connected();
        sockets.bind(visitor, back);
        clock.pass(Duration.ofMinutes(5));
        departures.check();
        sockets.unbind(visitor, back);
        departures.check();
        assertThat(lanes.sent(CustomerLeft.class)).isEmpty();
    }

    @Test
    void who_was_being_served_has_not_left() {
        timeline.held(Holder.AGENT);
        leave();
        clock.pass(Duration.ofMinutes(5));
        departures.check();
        assertThat(lanes.sent(CustomerLeft.class)).isEmpty();
    }

    private void leave() {
        departures.disconnected(new Departures.Whereabouts(visitor, timeline.id()));
    }

    private VisitorSession connected() {
        VisitorInbound inbound = new VisitorInbound(lanes, new FileTickets(new RememberedAccounts()), clock, 4000);
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
