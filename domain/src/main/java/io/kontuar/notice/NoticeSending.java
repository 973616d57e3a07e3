package io.kontuar.notice;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.Verification;
import io.kontuar.commerce.Order;
import io.kontuar.contact.ContactAddress;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.OutboundLook;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import io.kontuar.notice.Routes.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives due notices the word, each account at its own rate: decides anew whether and how each is told, marks that durably, and
 * only then asks for the message. What a process marked and did not ask for, {@link NoticeChecking} asks for again, by the
 * same command.
 */
public final class NoticeSending {
    /** How long until a notice's message is looked at first. */
    static final Duration FIRST_LOOK = Duration.ofSeconds(5);

    /** While so many seconds' worth of an account's messages wait, nothing is added to them: answers come first. */
    private static final int BACKLOG_SECONDS = 5;

    /** Commands that may wait before notices do: replies and customers' messages take the same lane. */
    private static final int MOST_COMMANDS = 500;

    /** How long a notice waits whose account is switched off. */
    private static final Duration ACCOUNT_OFF = Duration.ofMinutes(1);

    /** What was planned by an account that notices no longer go by finds another way at this pace. */
    private static final int MOVED_PER_SECOND = 50;

    private final NoticePorts ports;
    private final Routes routes;
    private final LaneSender lanes;
    private final ToLongFunction<Lane<?>> waiting;
    private final Clock clock;
    private final Map<ChannelAccountId, Allowance> allowances = new HashMap<>();

    /** @param waiting how many messages wait on a lane */
    public NoticeSending(NoticePorts ports, LaneSender lanes, ToLongFunction<Lane<?>> waiting, Clock clock) {
        this.ports = ports;
        this.routes = new Routes(ports);
        this.lanes = lanes;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** Sends what is due and allowed now; called several times a second. Returns how many messages were asked for. */
    public synchronized int run() {
        Instant now = clock.instant();
        NoticeSettings settings = ports.plans().settings();
        int asked = 0;
        for (ChannelAccount account : ports.accounts().all()) {
            if (!HouseRules.CHANNELS.contains(account.channel())) {
                continue;
            }
            int perSecond = settings.way(account.id())
                    .map(NoticeSettings.Way::perSecond)
                    .orElse(MOVED_PER_SECOND);
            Allowance allowance = allowances.computeIfAbsent(account.id(), id -> new Allowance());
            int most = allowance.now(perSecond, now);
            List<OrderNotice> due = most > 0 ? ports.notices().toSend(account.id(), now, most) : List.of();
            if (!due.isEmpty() && hasRoom(account.id(), perSecond)) {
                int going = give(due, now);
                allowance.used(going, now);
                asked += going;
            }
        }
        return asked;
    }

    private boolean hasRoom(ChannelAccountId account, int perSecond) {
        return waiting.applyAsLong(ConversationCommand.LANE) < MOST_COMMANDS
                && waiting.applyAsLong(OutboundLook.lane(account)) < (long) BACKLOG_SECONDS * perSecond;
    }

    private int give(List<OrderNotice> due, Instant now) {
        Optional<HouseRules> house = HouseRules.read(ports, now);
        if (house.isEmpty()) {
            return 0;
        }
        Set<BroadcastId> stopped = due.stream()
                .flatMap(notice -> Stream.ofNullable(notice.broadcast()))
                .distinct()
                .filter(id -> Planning.stopped(ports.plans(), id))
                .collect(Collectors.toSet());
        Map<NoticeId, LaneSend<?>> sends = new HashMap<>();
        List<OrderNotice> decided = new ArrayList<>();
        for (OrderNotice notice : due) {
            decided.add(decide(notice, stopped, house.get(), sends));
        }
        List<LaneSend<?>> mine = ports.notices().save(decided).stream()
                .<LaneSend<?>>flatMap(saved -> Optional.ofNullable(sends.get(saved.id())).stream())
                .toList();
        if (!mine.isEmpty()) {
            lanes.send(mine);
        }
        return mine.size();
    }

    /** The way is found anew: since it was planned the customer may have asked to stop, and the night may have come. */
    private OrderNotice decide(
            OrderNotice notice, Set<BroadcastId> stopped, HouseRules house, Map<NoticeId, LaneSend<?>> sends) {
        Order order = ports.orders().find(notice.order()).orElse(null);
        Optional<String> dropped = notice.broadcast() != null && stopped.contains(notice.broadcast())
                ? Optional.of("stopped")
                : Planning.dropped(notice, order, house);
        if (dropped.isPresent() || order == null) {
            return notice.becoming(NoticeState.DROPPED, dropped.orElse("overtaken"), house.now(), null);
        }
        return switch (routes.of(notice, order, house)) {
            case Route.Closed(String reason)
            when reason.equals(Routes.UNREACHABLE) && isOff(notice.way(), house) ->
                notice.lookingAt(house.now().plus(ACCOUNT_OFF));
            case Route.Closed(String reason) -> notice.becoming(NoticeState.REFUSED, reason, house.now(), null);
            case Route.Open open -> open(notice, order, open, house, sends);
        };
    }

    private static boolean isOff(OrderNotice.@Nullable Way way, HouseRules house) {
        return way != null
                && house.accounts().stream()
                        .anyMatch(account -> account.id().equals(way.account()) && !account.enabled());
    }

    private OrderNotice open(
            OrderNotice notice, Order order, Route.Open open, HouseRules house, Map<NoticeId, LaneSend<?>> sends) {
        OrderNotice timed = Planning.timed(notice.by(open.way()), open.way(), house);
        boolean sameAccount =
                notice.way() != null && notice.way().account().equals(open.way().account());
        if (timed.state() == NoticeState.HELD || !sameAccount) {
            return timed;
        }
        Address to = open.way().to();
        ContactAddress owner =
                ports.contacts().resolve(to, Verification.CLAIMED, order.customerName(), open.language(), house.now());
        OrderNotice going = timed.nextAttempt(conversation(notice, owner, open.way()))
                .becoming(NoticeState.GOING, null, house.now(), house.now().plus(FIRST_LOOK));
        sends.put(notice.id(), NoticeCommands.asking(going, owner.contact(), open, house));
        return going;
    }

    /** The customer's open conversation on this address and account; else the order's own, which is closed or not there. */
    private ConversationId conversation(OrderNotice notice, ContactAddress owner, OrderNotice.Way way) {
        return ports.conversations().openOrClosedAfter(List.of(owner.contact()), clock.instant()).stream()
                .filter(one -> !one.closed())
                .filter(one -> one.customer().replyTo().equals(way.to())
                        && one.customer().account().equals(way.account()))
                .findFirst()
                .map(Conversation::id)
                .orElseGet(() -> notice.ownConversation(way.to()));
    }
}
