package io.kontuar.bot.understanding;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;

/** Folded names of months, weekdays and near days in the three languages. */
final class DateWords {
    static final Map<String, Integer> OFFSETS = Map.ofEntries(
            Map.entry("today", 0),
            Map.entry("dzis", 0),
            Map.entry("dzisiaj", 0),
            Map.entry("azi", 0),
            Map.entry("astazi", 0),
            Map.entry("tomorrow", 1),
            Map.entry("jutro", 1),
            Map.entry("maine", 1),
            Map.entry("yesterday", -1),
            Map.entry("wczoraj", -1),
            Map.entry("ieri", -1),
            Map.entry("pojutrze", 2),
            Map.entry("poimaine", 2),
            Map.entry("przedwczoraj", -2),
            Map.entry("alaltaieri", -2));

    static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

    private static final String[] MONTHS = {
        "january jan stycznia styczen ianuarie ian",
        "february feb lutego luty februarie",
        "march mar marca marzec martie",
        "april apr kwietnia kwiecien aprilie",
        "may maja maj mai",
        "june jun czerwca czerwiec iunie",
        "july jul lipca lipiec iulie",
        "august aug sierpnia sierpien august",
        "september sep sept wrzesnia wrzesien septembrie",
        "october oct pazdziernika pazdziernik octombrie",
        "november nov listopada listopad noiembrie",
        "december dec grudnia grudzien decembrie"
    };
    private static final Map<String, Integer> MONTH_NUMBERS = months();

    private DateWords() {}

    /** 1 to 12, or 0 for a word that is no month. */
    static int month(String word) {
        return MONTH_NUMBERS.getOrDefault(word, 0);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < MONTHS.length; i++) {
            for (String name : MONTHS[i].split(" ")) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }

    private static Map<String, DayOfWeek> weekdays() {
        String[] names = {
            "monday poniedzialek poniedzialku luni",
            "tuesday wtorek wtorku marti",
            "wednesday sroda srode srody miercuri",
            "thursday czwartek czwartku joi",
            "friday piatek piatku vineri",
            "saturday sobota sobote soboty sambata",
            "sunday niedziela niedziele niedzieli duminica"
        };
        Map<String, DayOfWeek> weekdays = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ")) {
                weekdays.put(name, DayOfWeek.of(i + 1));
            }
        }
        return Map.copyOf(weekdays);
    }
}
