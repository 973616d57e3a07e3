package io.kontuar.channel;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When somebody is there, by the shop's own clock: {@code Mon-Fri 9:00-17:00, Sat 10:00-14:00}. Nothing written means
 * always. {@code 24:00} is a day's end; hours over midnight are two.
 */
public final class OpeningHours {
    public static final OpeningHours ALWAYS = new OpeningHours(List.of());

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern SPAN = Pattern.compile(
            "(?<first>[a-z]{3})(?:-(?<last>[a-z]{3}))?\\s+(?<from>\\d{1,2}:\\d{2})-(?<to>\\d{1,2}:\\d{2})");
    private static final Duration DAY = Duration.ofDays(1);

    private final List<Span> spans;

    private OpeningHours(List<Span> spans) {
        this.spans = List.copyOf(spans);
    }

    /** @param from, to since midnight; {@code to} is not open any more */
    private record Span(DayOfWeek day, Duration from, Duration to) {
        Instant opens(LocalDate date, ZoneId zone) {
            return moment(date, from, zone);
        }

        Instant closes(LocalDate date, ZoneId zone) {
            return moment(date, to, zone);
        }

        private static Instant moment(LocalDate date, Duration sinceMidnight, ZoneId zone) {
            return sinceMidnight.equals(DAY)
                    ? date.plusDays(1).atStartOfDay(zone).toInstant()
                    : date.atTime(LocalTime.MIDNIGHT.plus(sinceMidnight))
                            .atZone(zone)
                            .toInstant();
        }
    }

    /** @throws IllegalArgumentException naming the part that is none */
    public static OpeningHours of(String text) {
        List<Span> spans = new ArrayList<>();
        for (String part : text.strip().toLowerCase(Locale.ROOT).split("\\s*[,;]\\s*")) {
            if (!part.isEmpty()) {
                spans.addAll(spans(part));
            }
        }
        return spans.isEmpty() ? ALWAYS : new OpeningHours(spans);
    }

    private static List<Span> spans(String part) {
        Matcher span = SPAN.matcher(part);
        if (!span.matches()) {
            throw refused(part);
        }
        int first = DAYS.indexOf(span.group("first"));
        int last = span.group("last") == null ? first : DAYS.indexOf(span.group("last"));
        Duration from = time(span.group("from"), part);
        Duration to = time(span.group("to"), part);
        if (first < 0 || last < first || from.compareTo(to) >= 0) {
            throw refused(part);
        }
        List<Span> spans = new ArrayList<>();
        for (int day = first; day <= last; day++) {
            spans.add(new Span(DayOfWeek.of(day + 1), from, to));
        }
        return spans;
    }

    private static Duration time(String text, String part) {
        String[] parts = text.split(":", 2);
        if (text.equals("24:00")) {
            return DAY;
        }
        try {
            LocalTime time = LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            return Duration.ofSeconds(time.toSecondOfDay());
        } catch (DateTimeException e) {
            throw refused(part);
        }
    }

    private static IllegalArgumentException refused(String part) {
        return new IllegalArgumentException(
                "hours: expected such as 'Mon-Fri 9:00-17:00, Sat 10:00-14:00', got '" + part + "'");
    }

    public boolean isOpen(Instant at, ZoneId zone) {
        LocalDate date = at.atZone(zone).toLocalDate();
        return spans.isEmpty()
                || spans.stream()
                        .filter(span -> span.day == date.getDayOfWeek())
                        .anyMatch(span -> !at.isBefore(span.opens(date, zone)) && at.isBefore(span.closes(date, zone)));
    }

    /** When somebody is there next; empty while somebody is. */
    public Optional<Instant> nextOpening(Instant at, ZoneId zone) {
        if (isOpen(at, zone)) {
            return Optional.empty();
        }
        ZonedDateTime here = at.atZone(zone);
        for (int ahead = 0; ahead <= DAYS.size(); ahead++) {
            LocalDate date = here.toLocalDate().plusDays(ahead);
            Optional<Instant> opening = spans.stream()
                    .filter(span -> span.day == date.getDayOfWeek())
                    .map(span -> span.opens(date, zone))
                    .filter(at::isBefore)
                    .min(Comparator.naturalOrder());
            if (opening.isPresent()) {
                return opening;
            }
        }
        return Optional.empty();
    }
}
