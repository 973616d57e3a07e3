package io.kontuar.notice;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.SendingRules;
import io.kontuar.commerce.Order;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Message;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Looks what became of the messages of notices that have the word, so that the figures tell what the timelines show; asks
 * again for those whose message never came to be; and gives one that certainly did not leave, for a reason that passes, its
 * next moment.
 */
public final class NoticeChecking {
    private static final int AT_ONCE = 500;

    /** A command may wait that long on its lane; asking again is harmless, only vain. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** Providers tell of a message for three days at most; after that the last word stands. */
    private static final Duration LAST_WORD = Duration.ofDays(3);

    /** A provider that refuses a message for what we think is open would refuse it all day long. */
    private static final int MOST_ATTEMPTS = 3;

    private final NoticePorts ports;
    private final Routes routes;
    private final Planning planning;
    private final LaneSender lanes;
    private final Clock clock;

    public NoticeChecking(NoticePorts ports, LaneSender lanes, Clock clock) {
        this.ports = ports;
        this.routes = new Routes(ports);
        this.planning = new Planning(routes);
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Looks at those that want a look now; called every second. Returns how many it looked at. */
    public int run() {
        Instant now = clock.instant();
        List<OrderNotice> due = ports.notices().toCheck(now, AT_ONCE);
        if (due.isEmpty()) {
            return 0;
        }
        HouseRules.read(ports, now).ifPresent(house -> {
            List<LaneSend<?>> sends = new ArrayList<>();
            List<OrderNotice> changed =
                    due.stream().map(notice -> look(notice, house, sends)).toList();
            if (!sends.isEmpty()) {
                lanes.send(sends);
            }
            var unused = ports.notices().save(changed);
        });
        return due.size();
    }

    private OrderNotice look(OrderNotice notice, HouseRules house, List<LaneSend<?>> sends) {
        Optional<Delivery> delivery =
                notice.message().flatMap(ports.messages()::find).map(Message::delivery);
        if (delivery.isEmpty()) {
            return notice.state() == NoticeState.GOING ? neverCame(notice, house, sends) : notice.lookingAt(null);
        }
        return switch (delivery.get().state()) {
            case QUEUED, SENDING -> notice.lookingAt(house.now().plus(PATIENCE));
            case SENT -> becoming(notice, NoticeState.SENT, house);
            case UNKNOWN -> becoming(notice, NoticeState.UNKNOWN, house);
            case DELIVERED, READ -> notice.becoming(NoticeState.DELIVERED, null, house.now(), null);
            case FAILED -> failed(notice, code(delivery.get()), house);
        };
    }

    private OrderNotice neverCame(OrderNotice notice, HouseRules house, List<LaneSend<?>> sends) {
        if (Duration.between(notice.madeAt(), house.now()).compareTo(LAST_WORD) > 0) {
            return notice.becoming(NoticeState.FAILED, "never-taken", house.now(), null);
        }
        OrderNotice.Way way = notice.way();
        if (way != null && !house.now().isBefore(notice.at().plus(PATIENCE))) {
            ports.orders()
                    .find(notice.order())
                    .filter(order -> isStillTold(notice, order, house))
                    .flatMap(order -> ports.contacts()
                            .address(AddressId.of(way.to()))
                            .flatMap(owner -> routes.by(way, notice, order, house)
                                    .map(open -> NoticeCommands.asking(notice, owner.contact(), open, house))))
                    .ifPresent(sends::add);
        }
        return notice.lookingAt(house.now().plus(PATIENCE));
    }

    /** Its command may still lie on the lane, so it is not taken back; but it is not asked for again. */
    private boolean isStillTold(OrderNotice notice, Order order, HouseRules house) {
        return Planning.dropped(notice, order, house).isEmpty()
                && !Planning.stopped(ports.plans(), notice.broadcast())
                && routes.of(notice, order, house) instanceof Routes.Route.Open;
    }

    /** Looked at again ever less often, until nothing more is to be expected. */
    private static OrderNotice becoming(OrderNotice notice, NoticeState next, HouseRules house) {
        OrderNotice now = notice.state() == next ? notice : notice.becoming(next, null, house.now(), null);
        Duration age = Duration.between(now.madeAt(), house.now());
        Duration pause = age.compareTo(PATIENCE) < 0 ? PATIENCE : age;
        return now.lookingAt(
                age.compareTo(LAST_WORD) > 0
                        ? null
                        : house.now().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }

    /** Refused by ourselves at the last moment, for what passes or for another way: it never left. */
    private OrderNotice failed(OrderNotice notice, String code, HouseRules house) {
        boolean passes = code.equals(LastLook.QUIET) || code.equals(SendingRules.WINDOW_CLOSED);
        if (passes && notice.attempt() < MOST_ATTEMPTS) {
            return ports.orders()
                    .find(notice.order())
                    .map(order -> planning.again(notice, order, house))
                    .orElseGet(() -> notice.becoming(NoticeState.DROPPED, "overtaken", house.now(), null));
        }
        NoticeState last = code.equals(SendingRules.OPTED_OUT) ? NoticeState.REFUSED : NoticeState.FAILED;
        return notice.becoming(last, code, house.now(), null);
    }

    private static String code(Delivery failed) {
        return Objects.requireNonNullElse(failed.reason(), "failed").split(": ", 2)[0];
    }
}
