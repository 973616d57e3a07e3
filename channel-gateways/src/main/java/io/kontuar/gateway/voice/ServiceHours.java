package io.kontuar.gateway.voice;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When people take calls: {@code mon-fri 08:00-18:00; sat 9:00-13:00}, in the shop's time zone. */
record ServiceHours(List<Stretch> stretches) {
    /** Nothing set: at any time. */
    static final ServiceHours ALWAYS = new ServiceHours(List.of());

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern STRETCH =
            Pattern.compile("([a-z]{3})(?:-([a-z]{3}))?\\s+([0-9]{1,2}:[0-9]{2})-([0-9]{1,2}:[0-9]{2})");
    private static final int MOST = 30;

    ServiceHours {
        stretches = List.copyOf(stretches);
    }

    /** @param to not included */
    record Stretch(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        Stretch {
            days = Set.copyOf(days);
        }
    }

    /** Empty when it cannot be read whole; nothing set reads as {@link #ALWAYS}. */
    static Optional<ServiceHours> read(String text) {
        List<Stretch> stretches = new ArrayList<>();
        for (String part : text.toLowerCase(Locale.ROOT).split("[;\\n]", MOST)) {
            if (!part.isBlank()) {
                Optional<Stretch> stretch = stretch(part.strip());
                if (stretch.isEmpty()) {
                    return Optional.empty();
                }
                stretches.add(stretch.get());
            }
        }
        return Optional.of(new ServiceHours(stretches));
    }

    boolean open(ZonedDateTime at) {
        return stretches.isEmpty()
                || stretches.stream()
                        .anyMatch(stretch -> stretch.days.contains(at.getDayOfWeek())
                                && !at.toLocalTime().isBefore(stretch.from)
                                && at.toLocalTime().isBefore(stretch.to));
    }

    private static Optional<Stretch> stretch(String text) {
        Matcher parts = STRETCH.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = DAYS.indexOf(parts.group(1));
        int last = parts.group(2) == null ? first : DAYS.indexOf(parts.group(2));
        try {
            LocalTime from = time(parts.group(3));
            LocalTime to = time(parts.group(4));
            return first < 0 || last < 0 || !from.isBefore(to)
                    ? Optional.empty()
                    : Optional.of(new Stretch(days(first, last), from, to));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** From one day to another, over the weekend where the second comes first. */
    private static Set<DayOfWeek> days(int first, int last) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (int day = first; ; day = (day + 1) % DAYS.size()) {
            days.add(DayOfWeek.of(day + 1));
            if (day == last) {
                return days;
            }
        }
    }

    /** 24:00 is the day's last moment. */
    private static LocalTime time(String text) {
        int colon = text.indexOf(':');
        return text.equals("24:00")
                ? LocalTime.MAX
                : LocalTime.of(Integer.parseInt(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }
}
