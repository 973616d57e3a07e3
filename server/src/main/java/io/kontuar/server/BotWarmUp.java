package io.kontuar.server;

import io.kontuar.bot.understanding.EntityRules;
import io.kontuar.bot.understanding.Examples;
import io.kontuar.bot.understanding.Gazetteer;
import io.kontuar.bot.understanding.Model;
import io.kontuar.bot.understanding.ModelCache;
import io.kontuar.bot.understanding.SentenceModel;
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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Loads or trains the bot's understanding: by words beside the start, with the sentence model once the server is up, which
 * would wait for the processor otherwise. The bot's lane is opened when it can read, so messages wait there meanwhile. What depends on the shop's data (its stores, its phone region) is looked at every {@link #FRESH} while the
 * bot works, and renewed when it changed.
 */
final class BotWarmUp implements Supplier<Understanding>, ApplicationListener<ApplicationReadyEvent> {
    static final Duration FRESH = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(BotWarmUp.class);

    private final CompletableFuture<Model> first = new CompletableFuture<>();
    private final CompletableFuture<ApplicationReadyEvent> up = new CompletableFuture<>();
    private volatile @Nullable Model best;
    private volatile Sentences sentences = Sentences.OFF;
    private final ShopProfile shop;
    private final Stores stores;
    private final Clock clock;
    private volatile Known known = new Known(null, "", ZoneOffset.UTC, List.of(), null, Instant.EPOCH);

    BotWarmUp(Path models, boolean embeddings, ShopProfile shop, Stores stores, Clock clock) {
        Thread.ofPlatform().name("bot-warm-up").daemon().start(() -> warmUp(models, embeddings));
        this.shop = shop;
        this.stores = stores;
        this.clock = clock;
    }

    /** What became of the sentence model. */
    enum Sentences {
        OFF,
        WARMING,
        UP,
        MISSING
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        up.complete(event);
    }

    /** Words first, which takes seconds at most; the sentence model joins when it has seen the examples. */
    private void warmUp(Path models, boolean embeddings) {
        try {
            Examples examples = Examples.shipped();
            sentences = embeddings ? Sentences.WARMING : Sentences.OFF;
            become(ModelCache.loadOrTrain(models, examples));
            if (embeddings) {
                up.join();
                Optional<SentenceModel> model = SentenceModel.shipped();
                become(ModelCache.loadOrTrain(models, examples, model));
                sentences = model.isPresent() ? Sentences.UP : Sentences.MISSING;
            }
            giveBack();
        } catch (RuntimeException | Error failed) {
            if (!first.completeExceptionally(failed)) {
                sentences = Sentences.MISSING;
                LOG.error("The bot goes without its sentence model", failed);
            }
        }
    }

    /** Reading and training leave hundreds of MB behind, which an idle process should not hold on to. */
    private static void giveBack() {
        System.gc();
    }

    private void become(Model model) {
        best = model;
        first.complete(model);
    }

    /** Whether the sentence model takes part. */
    Sentences sentences() {
        return sentences;
    }

    private record Known(
            @Nullable Model model,
            String region,
            ZoneId zone,
            List<String> places,
            @Nullable Understanding understanding,
            Instant at) {
        boolean isOf(Model other, String otherRegion, ZoneId otherZone, List<String> otherPlaces) {
            return model == other && region.equals(otherRegion) && zone.equals(otherZone) && places.equals(otherPlaces);
        }
    }

    /** Completes when the bot can read, if by words alone at first; exceptionally when it never will. */
    CompletableFuture<Model> ready() {
        return first;
    }

    @Override
    public Understanding get() {
        Instant now = clock.instant();
        Known known = this.known;
        Understanding current = known.understanding();
        Model warmed = best;
        Model model = warmed == null ? first.join() : warmed;
        if (current != null && known.model() == model && now.isBefore(known.at().plus(FRESH))) {
            return current;
        }
        String region = shop.find().map(Shop::phoneRegion).orElse("PL");
        ZoneId zone = shop.find().map(Shop::zone).orElse(ZoneOffset.UTC);
        List<String> places = places();
        Understanding next = current != null && known.isOf(model, region, zone, places)
                ? current
                : new Understanding(
                        model, EntityRules.usual(region, clock.withZone(zone)).with(Gazetteer.of(places)));
        this.known = new Known(model, region, zone, places, next, now);
        return next;
    }

    private List<String> places() {
        return stores.all().stream()
                .flatMap((Store store) -> Stream.of(store.name(), store.city()))
                .distinct()
                .sorted()
                .toList();
    }
}
