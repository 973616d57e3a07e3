package io.kontuar.bot.dialogue;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When people answer, as in {@code MON-FRI 09:00-17:00, SAT 10:00-14:00}; unknown when nothing is written. */
public final class PeopleHours {
    private static final Pattern PART = Pattern.compile("([A-Z]{3})(?:-([A-Z]{3}))? (\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
    private static final int A_WEEK = 7;
    private final Map<DayOfWeek, Span> days = new EnumMap<>(DayOfWeek.class);

    private record Span(LocalTime from, LocalTime to) {}

    private PeopleHours() {}

    /** Refuses what is not of that form. */
    public static PeopleHours parse(String written) {
        PeopleHours hours = new PeopleHours();
        if (!written.isBlank()) {
            for (String part : written.toUpperCase(Locale.ROOT).split(",", -1)) {
                hours.add(part.strip(), written);
            }
        }
        return hours;
    }

    private void add(String part, String written) {
        Matcher found = PART.matcher(part);
        if (!found.matches()) {
            throw refused(written);
        }
        try {
            DayOfWeek first = day(found.group(1), written);
            DayOfWeek last = found.group(2) == null ? first : day(found.group(2), written);
            Span span = new Span(LocalTime.parse(found.group(3)), LocalTime.parse(found.group(4)));
            if (!span.from().isBefore(span.to())) {
                throw refused(written);
            }
            for (DayOfWeek day = first; ; day = day.plus(1)) {
                days.put(day, span);
                if (day == last) {
                    return;
                }
            }
        } catch (java.time.format.DateTimeParseException noTime) {
            throw refused(written);
        }
    }

    private static DayOfWeek day(String name, String written) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(name)) {
                return day;
            }
        }
        throw refused(written);
    }

    private static IllegalArgumentException refused(String written) {
        return new IllegalArgumentException("people's hours: expected days and times such as"
                + " 'MON-FRI 09:00-17:00, SAT 10:00-14:00', got '" + written + "'");
    }

    boolean known() {
        return !days.isEmpty();
    }

    boolean open(ZonedDateTime at) {
        Span span = days.get(at.getDayOfWeek());
        return span != null
                && !at.toLocalTime().isBefore(span.from())
                && at.toLocalTime().isBefore(span.to());
    }

    /** When people answer next; empty when that is not known. */
    Optional<ZonedDateTime> next(ZonedDateTime after) {
        for (int ahead = 0; ahead <= A_WEEK; ahead++) {
            ZonedDateTime day = after.plusDays(ahead);
            Span span = days.get(day.getDayOfWeek());
            if (span != null && (ahead > 0 || after.toLocalTime().isBefore(span.from()))) {
                return Optional.of(day.with(span.from()));
            }
        }
        return Optional.empty();
    }
}
