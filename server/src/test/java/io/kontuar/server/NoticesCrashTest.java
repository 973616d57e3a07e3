package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.OutgoingMessage;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.ShipmentStatus;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.lane.Event.Answered;
import io.kontuar.lane.Event.Outcome;
import io.kontuar.lane.LaneSender;
import io.kontuar.notice.BroadcastPlanning;
import io.kontuar.notice.NoticeChecking;
import io.kontuar.notice.NoticePlans;
import io.kontuar.notice.NoticePorts;
import io.kontuar.notice.NoticeSending;
import io.kontuar.notice.NoticeState;
import io.kontuar.notice.Notices;
import io.kontuar.notice.OrderNewsIntake;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process ends before or after writes of planning, sending and checking, two times of three; over the real store. */
class NoticesCrashTest {
    private static final int RECIPIENTS = 1_300;
    private static final Set<String> WRITES = Set.of("add", "save", "send");

    @TempDir
    Path folder;

    private NoticeFloor floor;
    private StillCounter counter;
    private int deaths;
    private final Random lots = new Random(20);

    @BeforeEach
    void open() throws Exception {
        floor = new NoticeFloor(folder);
        counter = floor.counter;
        floor.settings(1000, StillCounter.SMS);
    }

    @AfterEach
    void close() {
        floor.close();
    }

    /** What becomes of a write, by lot. */
    private enum Fate {
        DIES_BEFORE,
        DIES_AFTER,
        LIVES
    }

    private Fate lot() {
        return Fate.values()[lots.nextInt(Fate.values().length)];
    }

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @SuppressWarnings("unchecked") // a proxy of the interface that was given
    private <T> T mortal(Class<T> port, T real) {
        return (T) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            try {
                if (!WRITES.contains(method.getName())) {
                    return method.invoke(real, args);
                }
                Fate mine = lot();
                if (mine == Fate.DIES_BEFORE) {
                    throw new Died();
                }
                Object answer = method.invoke(real, args);
                if (mine == Fate.DIES_AFTER) {
                    throw new Died();
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private NoticePorts mortalPorts() {
        NoticePorts real = floor.ports;
        return new NoticePorts(
                mortal(Notices.class, real.notices()),
                mortal(NoticePlans.class, real.plans()),
                real.orders(),
                real.returns(),
                real.stores(),
                real.shop(),
                real.contacts(),
                real.conversations(),
                real.messages(),
                real.accounts(),
                real.permissions(),
                real.walk());
    }

    /** Does the work with a process of its own each time, until none dies of it any more. */
    private void untilDone(Supplier<Runnable> process) {
        for (int life = 0; life < 500; life++) {
            try {
                process.get().run();
                return;
            } catch (Died died) {
                deaths++;
            }
        }
        throw new IllegalStateException("500 processes died of it");
    }

    private void second() {
        counter.passes(Duration.ofSeconds(1));
        NoticePorts ports = mortalPorts();
        LaneSender lanes = mortal(LaneSender.class, counter);
        untilDone(() -> new BroadcastPlanning(ports, counter.clock)::run);
        untilDone(() -> new NoticeSending(ports, lanes, lane -> 0, counter.clock)::run);
        untilDone(() -> new NoticeChecking(ports, lanes, counter.clock)::run);
    }

    @Test
    void a_broadcast_whose_process_dies_again_and_again_reaches_everyone_once() {
        IntStream.range(0, RECIPIENTS)
                .forEach(number -> counter.store
                        .orders()
                        .save(floor.order(
                                "%05d".formatted(number),
                                "+4860%07d".formatted(number),
                                OrderStatus.SHIPPED,
                                floor.parcel(ShipmentStatus.IN_TRANSIT, null))));
        floor.broadcast("strike");
        for (int second = 0; second < 400 && floor.in(NoticeState.SENT) < RECIPIENTS; second++) {
            second();
        }
        assertThat(deaths).as("processes that died").isGreaterThan(12);
        assertThat(floor.in(NoticeState.SENT)).isEqualTo(RECIPIENTS);
        Set<String> recipients = counter.sent.stream()
                .map(message -> message.recipient().value())
                .collect(Collectors.toSet());
        assertThat(recipients).hasSize(RECIPIENTS);
        assertThat(counter.sent.stream().map(OutgoingMessage::id).distinct()).hasSize(RECIPIENTS);
        assertThat(counter.sent).hasSize(RECIPIENTS);
    }

    @Test
    void an_order_event_whose_process_dies_again_and_again_is_told_once() {
        floor.states("88213", Shopfloor.ANNA, OrderStatus.PAID);
        counter.clock.passes(Duration.ofSeconds(1));
        var shipped =
                io.kontuar.commerce.OrderNews.OrderStated.of(floor.order("88213", Shopfloor.ANNA, OrderStatus.SHIPPED));
        untilDone(() -> () -> {
            var unused = new OrderNewsIntake(mortalPorts(), counter.clock).handle(shipped);
        });
        for (int second = 0; second < 60; second++) {
            second();
        }
        assertThat(deaths).isPositive();
        assertThat(counter.sent).hasSize(1);
        assertThat(floor.only().state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void a_command_that_comes_again_after_more_than_a_conversation_remembers_tells_nothing_twice() {
        List<ConversationCommand.Notify> asked = new ArrayList<>();
        counter.lost = message -> {
            if (message instanceof ConversationCommand.Notify notify) {
                asked.add(notify);
            }
            return false;
        };
        floor.shipped("88213", Shopfloor.ANNA);
        floor.passes(Duration.ofSeconds(2));
        assertThat(counter.sent).hasSize(1);
        for (int more = 0; more < Conversation.REMEMBERED_COMMANDS + 1; more++) {
            counter.texts(Shopfloor.ANNA, "halo " + more);
        }
        counter.asks(asked.getFirst());
        assertThat(counter.answer(asked.getFirst().id()).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(counter.events)
                .filteredOn(event -> event instanceof Answered answered
                        && answered.command().equals(asked.getFirst().id()))
                .last()
                .isInstanceOfSatisfying(Answered.class, answered -> {
                    assertThat(answered.outcome()).isEqualTo(Outcome.REFUSED);
                    assertThat(answered.reason()).isEqualTo("told-already");
                });
        assertThat(counter.sent).hasSize(1);
    }
}
