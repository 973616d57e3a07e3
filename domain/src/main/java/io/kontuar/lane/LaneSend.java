package io.kontuar.lane;

import java.time.Duration;

/**
 * One message on its way onto a lane.
 *
 * @param delay how long the broker holds it back first; zero for none, below one minute (longer waits are timers in
 *     the store). A delayed message does not hold back others of its key.
 */
public record LaneSend<T extends LaneMessage>(Lane<T> lane, T message, Duration delay) {
    public LaneSend {
        if (delay.isNegative() || delay.compareTo(Duration.ofMinutes(1)) >= 0) {
            throw new IllegalArgumentException("lane delay: expected 0 s to below 60 s, got " + delay);
        }
    }

    public static <T extends LaneMessage> LaneSend<T> of(Lane<T> lane, T message) {
        return new LaneSend<>(lane, message, Duration.ZERO);
    }
}
