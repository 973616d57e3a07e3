package io.kontuar.notice;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.SendingRules;
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
            return askAgain(notice, house, sends);
        }
        return switch (delivery.get().state()) {
            case QUEUED, SENDING -> notice.lookingAt(house.now().plus(PATIENCE));
            case SENT -> becoming(notice, NoticeState.SENT, house);
            case UNKNOWN -> becoming(notice, NoticeState.UNKNOWN, house);
            case DELIVERED, READ -> notice.becoming(NoticeState.DELIVERED, null, house.now(), null);
            case FAILED -> failed(notice, code(delivery.get()), house);
        };
    }

    private OrderNotice askAgain(OrderNotice notice, HouseRules house, List<LaneSend<?>> sends) {
        OrderNotice.Way way = notice.way();
        if (way != null && !house.now().isBefore(notice.at().plus(PATIENCE))) {
            ports.contacts()
                    .address(AddressId.of(way.to()))
                    .flatMap(owner -> ports.orders()
                            .find(notice.order())
                            .flatMap(order -> routes.by(way, notice, order, house))
                            .map(open -> NoticeCommands.asking(notice, owner.contact(), open, house)))
                    .ifPresent(sends::add);
        }
        return notice.lookingAt(house.now().plus(PATIENCE));
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
        return switch (code) {
            case SendingRules.OPTED_OUT -> notice.becoming(NoticeState.REFUSED, code, house.now(), null);
            case LastLook.QUIET, SendingRules.WINDOW_CLOSED ->
                ports.orders()
                        .find(notice.order())
                        .map(order -> planning.again(notice, order, house))
                        .orElseGet(() -> notice.becoming(NoticeState.DROPPED, "overtaken", house.now(), null));
            default -> notice.becoming(NoticeState.FAILED, code, house.now(), null);
        };
    }

    private static String code(Delivery failed) {
        return Objects.requireNonNullElse(failed.reason(), "failed").split(": ", 2)[0];
    }
}
