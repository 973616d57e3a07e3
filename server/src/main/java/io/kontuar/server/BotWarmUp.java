package io.kontuar.server;

import io.kontuar.bot.understanding.EntityRules;
import io.kontuar.bot.understanding.Examples;
import io.kontuar.bot.understanding.Gazetteer;
import io.kontuar.bot.understanding.Model;
import io.kontuar.bot.understanding.ModelCache;
import io.kontuar.bot.understanding.Understanding;
import io.kontuar.commerce.Shop;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.commerce.Store;
import io.kontuar.commerce.Stores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads or trains the bot's understanding beside the start; the bot's lane is opened when it is done, so messages wait
 * there meanwhile. What depends on the shop's data (its stores, its phone region) is looked at every {@link #FRESH} while the
 * bot works, and renewed when it changed.
 */
final class BotWarmUp implements Supplier<Understanding> {
    static final Duration FRESH = Duration.ofSeconds(15);
    private final CompletableFuture<Model> model;
    private final ShopProfile shop;
    private final Stores stores;
    private final Clock clock;
    private volatile Known known = new Known("", ZoneOffset.UTC, List.of(), null, Instant.EPOCH);

    BotWarmUp(Path models, ShopProfile shop, Stores stores, Clock clock) {
        this.model = CompletableFuture.supplyAsync(
                () -> ModelCache.loadOrTrain(models, Examples.shipped()),
                task -> Thread.ofPlatform().name("bot-warm-up").daemon().start(task));
        this.shop = shop;
        this.stores = stores;
        this.clock = clock;
    }

    private record Known(
            String region,
            ZoneId zone,
            List<String> places,
            @Nullable Understanding understanding,
            Instant at) {
        boolean isOf(String otherRegion, ZoneId otherZone, List<String> otherPlaces) {
            return region.equals(otherRegion) && zone.equals(otherZone) && places.equals(otherPlaces);
        }
    }

    /** Completes when the bot can read; exceptionally when it never will. */
    CompletableFuture<Model> ready() {
        return model;
    }

    @Override
    public Understanding get() {
        Instant now = clock.instant();
        Known known = this.known;
        Understanding current = known.understanding();
        if (current != null && now.isBefore(known.at().plus(FRESH))) {
            return current;
        }
        String region = shop.find().map(Shop::phoneRegion).orElse("PL");
        ZoneId zone = shop.find().map(Shop::zone).orElse(ZoneOffset.UTC);
        List<String> places = places();
        Understanding next = current != null && known.isOf(region, zone, places) ? current : of(region, zone, places);
        this.known = new Known(region, zone, places, next, now);
        return next;
    }

    private Understanding of(String region, ZoneId zone, List<String> places) {
        EntityRules rules = EntityRules.usual(region, clock.withZone(zone)).with(Gazetteer.of(places));
        return new Understanding(model.join(), rules);
    }

    private List<String> places() {
        return stores.all().stream()
                .flatMap((Store store) -> Stream.of(store.name(), store.city()))
                .distinct()
                .sorted()
                .toList();
    }
}
