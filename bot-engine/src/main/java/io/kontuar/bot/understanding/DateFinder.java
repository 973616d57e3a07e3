package io.kontuar.bot.understanding;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds calendar days, as digits or in words. */
final class DateFinder {
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(20\\d\\d)-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})[./-](\\d{1,2})(?:[./-](20\\d\\d|\\d\\d))?(?![\\d/-]|\\.\\d)");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\.? (?:of )?([a-z]{3,12})(?: (20\\d\\d))?");
    private static final Pattern MONTH_DAY = Pattern.compile("([a-z]{3,12}) (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)");

    private final Clock clock;

    DateFinder(Clock clock) {
        this.clock = clock;
    }

    List<Entity.Date> numericIn(String folded) {
        List<Entity.Date> found = new ArrayList<>();
        for (Matcher iso = ISO.matcher(folded); iso.find(); ) {
            add(found, iso, day(iso.group(1), number(iso.group(2)), number(iso.group(3))));
        }
        for (Matcher days = DAY_FIRST.matcher(folded); days.find(); ) {
            add(found, days, day(days.group(3), number(days.group(2)), number(days.group(1))));
        }
        for (Matcher named = DAY_MONTH.matcher(folded); named.find(); ) {
            add(found, named, day(named.group(3), DateWords.month(named.group(2)), number(named.group(1))));
        }
        for (Matcher named = MONTH_DAY.matcher(folded); named.find(); ) {
            add(found, named, day(null, DateWords.month(named.group(1)), number(named.group(2))));
        }
        return found;
    }

    List<Entity.Date> wordsIn(String folded) {
        List<Entity.Date> found = new ArrayList<>();
        int start = 0;
        while (start < folded.length()) {
            int end = start;
            while (end < folded.length() && Character.isLetter(folded.charAt(end))) {
                end++;
            }
            if (end - start >= 3) {
                Span span = new Span(start, end);
                named(folded.substring(start, end)).ifPresent(date -> found.add(new Entity.Date(date, span)));
            }
            start = end + 1;
        }
        return found;
    }

    private Optional<LocalDate> named(String word) {
        Integer offset = DateWords.OFFSETS.get(word);
        if (offset != null) {
            return Optional.of(LocalDate.now(clock).plusDays(offset));
        }
        DayOfWeek weekday = DateWords.WEEKDAYS.get(word);
        return weekday == null
                ? Optional.empty()
                : Optional.of(LocalDate.now(clock).with(TemporalAdjusters.nextOrSame(weekday)));
    }

    private static void add(List<Entity.Date> found, Matcher match, Optional<LocalDate> date) {
        Span span = new Span(match.start(), match.end());
        if (date.isPresent() && found.stream().noneMatch(other -> other.span().overlaps(span))) {
            found.add(new Entity.Date(date.get(), span));
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private Optional<LocalDate> day(@Nullable String year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return Optional.empty();
        }
        try {
            return Optional.of(year == null ? nearest(month, day) : LocalDate.of(full(number(year)), month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int full(int year) {
        return year < 100 ? 2000 + year : year;
    }

    private LocalDate nearest(int month, int day) {
        LocalDate today = LocalDate.now(clock);
        LocalDate date = LocalDate.of(today.getYear(), month, 1).withDayOfMonth(day);
        long ahead = ChronoUnit.DAYS.between(today, date);
        return ahead > 183 ? date.minusYears(1) : ahead < -183 ? date.plusYears(1) : date;
    }
}
