package io.kontuar.commerce;

import io.kontuar.channel.Language;
import java.time.ZoneId;
import java.util.List;

/**
 * The shop as a whole, set up once.
 *
 * @param currency ISO 4217
 * @param languages spoken with customers, the first is the default
 * @param phoneRegion ISO 3166 region in which a phone number without a country code is read
 * @param version for compare-and-set; 0 before the first save
 */
public record Shop(
        String name, ZoneId zone, String currency, List<Language> languages, String phoneRegion, long version) {
    public Shop {
        languages = List.copyOf(languages);
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("shop name: expected 1 to 100 characters, got " + name.length());
        }
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("shop languages: expected at least one of en, pl, ro");
        }
        if (!phoneRegion.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "phone region: expected two letters as in PL, got '" + phoneRegion + "'");
        }
    }

    public Language defaultLanguage() {
        return languages.getFirst();
    }

    /** The same as it is stored under this version. */
    public Shop atVersion(long next) {
        return new Shop(name, zone, currency, languages, phoneRegion, next);
    }
}
