package io.kontuar.bot.answers;

import io.kontuar.bot.dialogue.Texts;
import io.kontuar.channel.Language;
import io.kontuar.commerce.Store;
import io.kontuar.commerce.Stores;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells when stores are open: one store's whole week, or today for each. */
public final class HoursAnswer {
    private static final int MOST_STORES = 12;
    private final Stores stores;
    private final Texts texts;
    private final Supplier<ZoneId> zone;
    private final Clock clock;

    public HoursAnswer(Stores stores, Texts texts, Supplier<ZoneId> zone, Clock clock) {
        this.stores = stores;
        this.texts = texts;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param place a city or a store's name, as the gazetteer has it; empty when the shop has no store that we know of */
    public Optional<String> of(@Nullable String place, Language language) {
        List<Store> all = stores.all();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Store> there = all.stream()
                .filter(store -> place == null
                        || store.city().equalsIgnoreCase(place)
                        || store.name().equalsIgnoreCase(place))
                .toList();
        List<Store> told = there.isEmpty() ? all : there;
        return Optional.of(told.size() == 1 ? week(told.getFirst(), language) : today(told, language));
    }

    private String today(List<Store> told, Language language) {
        DayOfWeek today = LocalDate.now(clock.withZone(zone.get())).getDayOfWeek();
        List<String> lines = new ArrayList<>();
        lines.add(texts.of(language, "hours.today"));
        for (Store store : told.subList(0, Math.min(told.size(), MOST_STORES))) {
            lines.add(store.name() + ", " + store.street() + ": " + hours(store, today, language));
        }
        return String.join("\n", lines);
    }

    private String week(Store store, Language language) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.of(
                language, "hours.week", Map.of("store", store.name(), "street", store.street(), "city", store.city())));
        for (DayOfWeek day : DayOfWeek.values()) {
            lines.add(day.getDisplayName(TextStyle.FULL_STANDALONE, language.locale()) + ": "
                    + hours(store, day, language));
        }
        return String.join("\n", lines);
    }

    private String hours(Store store, DayOfWeek day, Language language) {
        Store.Hours hours = store.hours().get(day);
        return hours == null ? texts.of(language, "hours.closed") : hours.from() + "–" + hours.to();
    }
}
