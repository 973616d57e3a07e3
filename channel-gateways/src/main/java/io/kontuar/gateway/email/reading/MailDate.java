package io.kontuar.gateway.email.reading;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as mailers write them: RFC 5322, its obsolete forms (two-digit years, zone names), and without a weekday. */
final class MailDate {
    private static final Pattern FORM = Pattern.compile(
            "(\\d{1,2})[\\s-]+([A-Za-z]{3})[A-Za-z.]{0,7}[\\s,-]+(\\d{2,4})"
                    + "[\\s,]+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:[.,]\\d{1,9})?\\s*([AaPp][Mm]\\b)?\\s*([+-]\\d{1,2}:?\\d{2}|[A-Za-z]{1,5})?");
    private static final Pattern ASCTIME =
            Pattern.compile("([A-Za-z]{3})\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d{2}):(\\d{2})\\s+(\\d{4})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("mst", -7),
            Map.entry("mdt", -6),
            Map.entry("pst", -8),
            Map.entry("pdt", -7),
            Map.entry("cet", 1),
            Map.entry("cest", 2),
            Map.entry("met", 1),
            Map.entry("mest", 2),
            Map.entry("eet", 2),
            Map.entry("eest", 3),
            Map.entry("wet", 0),
            Map.entry("west", 1),
            Map.entry("bst", 1),
            Map.entry("msk", 3));

    private MailDate() {}

    /** Empty when it is no date, or one that cannot be. */
    static Optional<OffsetDateTime> parse(String header) {
        String text = withoutComments(header);
        try {
            Matcher form = FORM.matcher(text);
            if (form.find()) {
                return Optional.of(of(form));
            }
            Matcher unix = ASCTIME.matcher(text);
            return unix.find() ? Optional.of(ofAsctime(unix)) : Optional.empty();
        } catch (DateTimeException | NumberFormatException impossible) {
            return Optional.empty();
        }
    }

    private static OffsetDateTime of(Matcher form) {
        int hour = Integer.parseInt(form.group(4));
        String half = form.group(7);
        if (half != null) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).equals("pm") ? 12 : 0);
        }
        int second = form.group(6) == null ? 0 : Math.min(59, Integer.parseInt(form.group(6)));
        return OffsetDateTime.of(
                year(form.group(3)),
                month(form.group(2)),
                Integer.parseInt(form.group(1)),
                hour,
                Integer.parseInt(form.group(5)),
                second,
                0,
                form.group(8) == null ? ZoneOffset.UTC : zone(form.group(8)));
    }

    private static OffsetDateTime ofAsctime(Matcher unix) {
        return OffsetDateTime.of(
                Integer.parseInt(unix.group(6)),
                month(unix.group(1)),
                Integer.parseInt(unix.group(2)),
                Integer.parseInt(unix.group(3)),
                Integer.parseInt(unix.group(4)),
                Math.min(59, Integer.parseInt(unix.group(5))),
                0,
                ZoneOffset.UTC);
    }

    /** RFC 5322 §4.3: two digits below 50 are this century, three digits count from 1900. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 2 -> year < 50 ? 2000 + year : 1900 + year;
            case 3 -> 1900 + year;
            default -> year;
        };
    }

    private static int month(String name) {
        int month = MONTHS.indexOf(name.toLowerCase(Locale.ROOT));
        if (month < 0) {
            throw new DateTimeException("no month");
        }
        return month + 1;
    }

    private static ZoneOffset zone(String text) {
        char sign = text.charAt(0);
        if (sign != '+' && sign != '-') {
            return ZoneOffset.ofHours(ZONES.getOrDefault(text.toLowerCase(Locale.ROOT), 0));
        }
        String digits = text.substring(1).replace(":", "");
        int split = digits.length() - 2;
        int minutes = Integer.parseInt(digits.substring(0, split)) * 60 + Integer.parseInt(digits.substring(split));
        return ZoneOffset.ofTotalSeconds((sign == '-' ? -minutes : minutes) * 60);
    }

    private static String withoutComments(String text) {
        return text.replaceAll("\\([^()]{0,200}\\)", " ");
    }
}
