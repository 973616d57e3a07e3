package io.kontuar.demo.shop;

import io.kontuar.channel.Language;
import java.util.List;
import java.util.Set;

/**
 * Somebody who shops at Wędrowiec.
 *
 * @param key names the customer within the demo: {@code anna.nowicka}
 * @param phone in E.164
 * @param loyalty whether receipts carry e-mail and phone, because the card was shown at the till
 */
public record DemoCustomer(
        String key, String name, Language language, String city, String email, String phone, boolean loyalty) {
    private static final Set<String> ROMANIAN_CITIES =
            Set.of("București", "Cluj-Napoca", "Timișoara", "Brașov", "Iași");

    /** All of them, those of the README walk first. */
    public static List<DemoCustomer> all() {
        return Table.read(
                "customers.csv",
                row -> new DemoCustomer(
                        row.cell("key"),
                        row.cell("name"),
                        Language.ofCode(row.cell("language")),
                        row.cell("city"),
                        row.cell("email"),
                        row.cell("phone"),
                        row.cell("loyalty").equals("yes")));
    }

    /** Whoever lives in Romania pays in lei; everybody else in zloty. */
    boolean buysInLei() {
        return ROMANIAN_CITIES.contains(city);
    }
}
