package io.kontuar.commerce;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;

/**
 * A shop one can walk into.
 *
 * @param hours opening hours by day; a day that is missing is closed
 */
public record Store(StoreId id, String name, String city, String street, Map<DayOfWeek, Hours> hours) {
    public Store {
        hours = Map.copyOf(hours);
    }

    public record Hours(LocalTime from, LocalTime to) {
        public Hours {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("hours: expected from before to, got " + from + " to " + to);
            }
        }
    }
}
