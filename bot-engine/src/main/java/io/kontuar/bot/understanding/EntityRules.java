package io.kontuar.bot.understanding;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a shop's entities look like.
 *
 * @param region where a telephone number without a country code belongs, ISO 3166-1 ({@code PL})
 * @param orderNumbers patterns of the shop's own order numbers, matched on folded (lower case) text; may be empty
 * @param places cities and stores
 * @param clock what today is, for dates such as "tomorrow"; in the shop's time zone
 */
public record EntityRules(String region, List<Pattern> orderNumbers, Gazetteer places, Clock clock) {
    public EntityRules {
        if (!region.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("region: expected two capital letters such as PL, got '" + region + "'");
        }
        orderNumbers = List.copyOf(orderNumbers);
    }

    /** Numbers of any common form, and no places. */
    public static EntityRules usual(String region, Clock clock) {
        return new EntityRules(region, List.of(), Gazetteer.none(), clock);
    }

    public EntityRules with(Gazetteer gazetteer) {
        return new EntityRules(region, orderNumbers, gazetteer, clock);
    }
}
