package io.kontuar.demo.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The day of the seeding, to which all of the demo's times are relative. */
record Today(Instant now, ZoneId zone) {
    static Today of(Clock clock, ZoneId zone) {
        return new Today(clock.instant(), zone);
    }

    /** The day that many days from now, negative for the past. */
    LocalDate day(int offset) {
        return now.atZone(zone).toLocalDate().plusDays(offset);
    }

    /** A moment of a past day; never later than a quarter of an hour ago. */
    Instant past(int daysAgo, LocalTime time) {
        Instant wanted = day(-daysAgo).atTime(time).atZone(zone).toInstant();
        Instant latest = now.minus(Duration.ofMinutes(15));
        return wanted.isAfter(latest) ? latest : wanted;
    }
}
