package io.kontuar.lane;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;

/** What every part of the lanes' contract stands on: fresh lanes for each test, and words to say things shortly. */
public interface LanesUnderTest {
    Lane<Step> FIRST = new Lane<>("first", Step.class);
    Lane<Step> SECOND = new Lane<>("second.one", Step.class);

    Lane<Unwritable> UNWRITABLE = new Lane<>("unwritable", Unwritable.class);

    Lanes lanes();

    DeadLetters deadLetters();

    /** A message that cannot be written. */
    record Unwritable(CommandId id) implements LaneMessage {
        @Override
        public String key() {
            throw new IllegalStateException("no key");
        }
    }

    default void send(Lane<Step> lane, String key, int... numbers) {
        List<LaneSend<Step>> sends = IntStream.of(numbers)
                .mapToObj(number -> LaneSend.of(lane, Step.of(key, number)))
                .toList();
        lanes().send(List.copyOf(sends));
    }

    default void sendToKeys(Lane<Step> lane, int keys, int number) {
        List<LaneSend<Step>> sends = IntStream.range(0, keys)
                .mapToObj(key -> LaneSend.of(lane, Step.of("k" + key, number)))
                .toList();
        lanes().send(List.copyOf(sends));
    }

    static int[] upTo(int end) {
        return IntStream.range(0, end).toArray();
    }

    static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(5));
    }
}
