package io.kontuar.lane;

/**
 * A durable ordered way for messages of one type.
 *
 * @param name the queue's name at the broker, such as {@code commands} or {@code outbound.sms-main}
 */
public record Lane<T extends LaneMessage>(String name, Class<T> type) {
    public Lane {
        if (!name.matches("[a-z0-9][a-z0-9.-]{0,99}")) {
            throw new IllegalArgumentException(
                    "lane name: expected 1 to 100 of a-z, 0-9, dot and hyphen, got '" + name + "'");
        }
    }
}
