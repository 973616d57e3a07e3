package io.kontuar.console.settings;

import static io.kontuar.console.api.Fields.required;
import static io.kontuar.console.api.Fields.text;
import static io.kontuar.console.api.Fields.valid;

import io.kontuar.channel.Language;
import io.kontuar.commerce.Shop;
import io.kontuar.console.api.Fields;
import io.kontuar.console.api.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shop as a whole, as administrators read and write it. */
record ShopView(
        @Nullable String name,

        @Schema(description = "IANA time zone, such as Europe/Warsaw") @Nullable
        String zone,

        @Schema(description = "ISO 4217, such as PLN") @Nullable
        String currency,

        @Schema(description = "en, pl, ro; the first is the default") @Nullable
        List<String> languages,

        @Schema(description = "ISO 3166 region of phone numbers without a country code, such as PL") @Nullable
        String phoneRegion,

        @Schema(description = "days after delivery within which goods may be given back, 14 to 3650; 14 when absent")
        @Nullable
        Integer returnDays,

        @Schema(description = "of the stored shop that is replaced") @Nullable
        Long version) {

    static ShopView of(Shop shop, long version) {
        return new ShopView(
                shop.name(),
                shop.zone().getId(),
                shop.currency(),
                shop.languages().stream().map(Language::code).toList(),
                shop.phoneRegion(),
                shop.returnDays(),
                version);
    }

    Shop shop(String nameField, long storedVersion) {
        String shown = text(name, nameField, 1, 100);
        ZoneId clock = valid("zone", () -> ZoneId.of(text(zone, "zone", 1, 60)));
        String money = text(currency, "currency", 3, 3);
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(each -> each.getCurrencyCode().equals(money))) {
            throw Refusal.badRequest("currency: expected an ISO 4217 code such as PLN, got '" + money + "'.");
        }
        List<Language> spoken = required(languages, "languages", "a list of en, pl, ro").stream()
                .map(code -> Fields.oneOf(code, "languages", Language.class))
                .distinct()
                .toList();
        String region = text(phoneRegion, "phoneRegion", 2, 2);
        int days = returnDays == null ? Shop.LEAST_RETURN_DAYS : returnDays;
        return valid(
                "shop", () -> new Shop(shown, clock, money, spoken, region, new Shop.ReturnTerms(days), storedVersion));
    }
}
