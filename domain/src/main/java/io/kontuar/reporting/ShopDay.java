package io.kontuar.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** One day by the shop's own clock; 23 or 25 hours long where the clocks change. */
public record ShopDay(LocalDate date, ZoneId zone) {
    public static ShopDay of(Instant moment, ZoneId zone) {
        return new ShopDay(moment.atZone(zone).toLocalDate(), zone);
    }

    public Instant begin() {
        return date.atStartOfDay(zone).toInstant();
    }

    /** The first moment of the next day. */
    public Instant end() {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(begin()) && moment.isBefore(end());
    }

    /** The quarter of an hour, counted from midnight, into which the moment falls: 0 for the first. */
    int quarterOf(Instant moment) {
        return (int) ((moment.toEpochMilli() - begin().toEpochMilli()) / Quarter.LENGTH.toMillis());
    }

    Instant beginOfQuarter(int index) {
        return begin().plus(Quarter.LENGTH.multipliedBy(index));
    }
}
