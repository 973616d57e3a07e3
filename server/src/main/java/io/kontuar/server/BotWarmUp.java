package io.kontuar.server;

import io.kontuar.bot.tuning.Taught;
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
import io.kontuar.knowledge.Lessons;
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
    /** Files of trained models: the one at work, of both tiers, and a few that may be gone back to. */
    private static final int KEPT_MODELS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(BotWarmUp.class);

    private final CompletableFuture<Model> first = new CompletableFuture<>();
    private final CompletableFuture<ApplicationReadyEvent> up = new CompletableFuture<>();
    private volatile @Nullable Model best;
    private volatile Sentences sentences = Sentences.OFF;
    private volatile Lessons learnt = Lessons.NONE;
    private volatile Optional<SentenceModel> sentenceModel = Optional.empty();
    private final Path models;
    private final ShopProfile shop;
    private final Stores stores;
    private final Clock clock;
    private volatile Known known = new Known(null, "", ZoneOffset.UTC, List.of(), null, Instant.EPOCH);

    /** @param taught what the shop taught last; asked for once */
    BotWarmUp(Path models, boolean embeddings, Supplier<Lessons> taught, ShopProfile shop, Stores stores, Clock clock) {
        this.models = models;
        this.shop = shop;
        this.stores = stores;
        this.clock = clock;
        Thread.ofPlatform().name("bot-warm-up").daemon().start(() -> warmUp(taught, embeddings));
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
    private void warmUp(Supplier<Lessons> taught, boolean embeddings) {
        try {
            Lessons lessons = taught.get();
            Examples examples = Taught.with(lessons);
            learnt = lessons;
            sentences = embeddings ? Sentences.WARMING : Sentences.OFF;
            become(ModelCache.loadOrTrain(models, examples));
            if (embeddings) {
                up.join();
                Optional<SentenceModel> model = SentenceModel.shipped();
                sentenceModel = model;
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

    /** What the shop taught of that which the bot knows now. */
    Lessons learnt() {
        return learnt;
    }

    /** Whether it knows all that it will know without being taught: only then may it learn more. */
    boolean settled() {
        return first.isDone() && !first.isCompletedExceptionally() && sentences != Sentences.WARMING;
    }

    /** The model that knows these lessons: trained in seconds, or kept from the last time. */
    Model trainedOn(Lessons lessons) {
        Model trained = ModelCache.loadOrTrain(models, Taught.with(lessons), sentenceModel);
        ModelCache.keepNewest(models, KEPT_MODELS);
        return trained;
    }

    /** Works by these lessons from the next message on. */
    void learn(Lessons lessons) {
        Model model = trainedOn(lessons);
        learnt = lessons;
        become(model);
        giveBack();
    }

    /** As the bot would understand with another model, in this shop. */
    Understanding with(Model model) {
        return new Understanding(model, rules(region(), zone(), places()));
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
        String region = region();
        ZoneId zone = zone();
        List<String> places = places();
        Understanding next = current != null && known.isOf(model, region, zone, places)
                ? current
                : new Understanding(model, rules(region, zone, places));
        this.known = new Known(model, region, zone, places, next, now);
        return next;
    }

    private EntityRules rules(String region, ZoneId zone, List<String> places) {
        return EntityRules.usual(region, clock.withZone(zone)).with(Gazetteer.of(places));
    }

    private String region() {
        return shop.find().map(Shop::phoneRegion).orElse("PL");
    }

    private ZoneId zone() {
        return shop.find().map(Shop::zone).orElse(ZoneOffset.UTC);
    }

    private List<String> places() {
        return stores.all().stream()
                .flatMap((Store store) -> Stream.of(store.name(), store.city()))
                .distinct()
                .sorted()
                .toList();
    }
}
