package io.kontuar.console.api;

import io.kontuar.commerce.Shop;
import io.kontuar.commerce.ShopProfile;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The day as the shop counts it; in UTC while it has no zone. */
public final class ShopDays {
    private final ShopProfile shop;
    private final Clock clock;

    public ShopDays(ShopProfile shop, Clock clock) {
        this.shop = shop;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), shop.find().map(Shop::zone).orElse(ZoneOffset.UTC));
    }

    public Instant now() {
        return clock.instant();
    }
}
