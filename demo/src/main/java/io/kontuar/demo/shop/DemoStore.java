package io.kontuar.demo.shop;

import io.kontuar.commerce.Store;
import io.kontuar.commerce.StoreId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A store with its till.
 *
 * @param till the two digits after the stroke on its receipts
 */
record DemoStore(Store store, String till, boolean romanian) {
    static List<DemoStore> all() {
        return Table.read("stores.csv", DemoStore::of);
    }

    private static DemoStore of(Table.Row row) {
        Map<DayOfWeek, Store.Hours> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String written = row.cell(
                    switch (day) {
                        case SATURDAY -> "saturday";
                        case SUNDAY -> "sunday";
                        case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> "weekdays";
                    });
            if (!written.isEmpty()) {
                hours.put(day, hours(written));
            }
        }
        Store store =
                new Store(new StoreId(row.cell("id")), row.cell("name"), row.cell("city"), row.cell("street"), hours);
        return new DemoStore(store, row.cell("till"), row.cell("till").startsWith("4"));
    }

    private static Store.Hours hours(String written) {
        String[] parts = written.split("-");
        return new Store.Hours(
                LocalTime.of(Integer.parseInt(parts[0]), 0), LocalTime.of(Integer.parseInt(parts[1]), 0));
    }
}
