package io.kontuar.commerce;

import io.kontuar.channel.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * The shop as a whole, set up once.
 *
 * @param currency ISO 4217
 * @param languages spoken with customers, the first is the default
 * @param phoneRegion ISO 3166 region in which a phone number without a country code is read
 * @param returnTerms how long goods may be given back; the law's in older records
 * @param version for compare-and-set; 0 before the first save
 */
public record Shop(
        String name,
        ZoneId zone,
        String currency,
        List<Language> languages,
        String phoneRegion,
        ReturnTerms returnTerms,
        long version) {
    /** Directive 2011/83/EU, article 9: what is bought at a distance may be given back within 14 days. */
    public static final int LEAST_RETURN_DAYS = 14;

    private static final int MOST_RETURN_DAYS = 3650;

    /** @param days after delivery, 14 to 3650 */
    public record ReturnTerms(int days) {
        static final ReturnTerms BY_LAW = new ReturnTerms(LEAST_RETURN_DAYS);

        public ReturnTerms {
            if (days < LEAST_RETURN_DAYS || days > MOST_RETURN_DAYS) {
                throw new IllegalArgumentException("return days: expected " + LEAST_RETURN_DAYS + " to "
                        + MOST_RETURN_DAYS + ", since 14 are the customer's right, got " + days);
            }
        }
    }

    /** A shop that takes back as long as it must. */
    public Shop(String name, ZoneId zone, String currency, List<Language> languages, String phoneRegion, long version) {
        this(name, zone, currency, languages, phoneRegion, ReturnTerms.BY_LAW, version);
    }

    public Shop {
        languages = List.copyOf(languages);
        returnTerms = Objects.requireNonNullElse(returnTerms, ReturnTerms.BY_LAW);
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

    /** How many days after delivery goods may be given back. */
    public int returnDays() {
        return returnTerms.days();
    }

    /** The same as it is stored under this version. */
    public Shop atVersion(long next) {
        return new Shop(name, zone, currency, languages, phoneRegion, returnTerms, next);
    }
}
