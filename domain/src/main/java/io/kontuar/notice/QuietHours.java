package io.kontuar.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When nobody is told anything: from the evening over midnight to the morning, or within a day; never, where both are
 * the same.
 *
 * @param from the first quiet minute
 * @param to the first minute that is not quiet any more
 * @param by whose clock
 */
public record QuietHours(LocalTime from, LocalTime to, WhoseClock by) {
    public static final QuietHours USUAL =
            new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), WhoseClock.CUSTOMERS);

    public enum WhoseClock {
        SHOPS,
        /** That of the country whose number it is, where it has one time; else the shop's. */
        CUSTOMERS
    }

    /** When they end; empty when it is not quiet at this moment. */
    public Optional<Instant> end(Instant at, ZoneId zone) {
        ZonedDateTime here = at.atZone(zone);
        LocalTime time = here.toLocalTime();
        boolean overMidnight = to.isBefore(from);
        boolean evening = overMidnight && !time.isBefore(from);
        boolean quiet = overMidnight ? evening || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        return quiet
                ? Optional.of(here.toLocalDate()
                        .plusDays(evening ? 1 : 0)
                        .atTime(to)
                        .atZone(zone)
                        .withLaterOffsetAtOverlap()
                        .toInstant())
                : Optional.empty();
    }
}
