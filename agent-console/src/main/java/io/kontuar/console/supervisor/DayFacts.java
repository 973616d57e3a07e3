package io.kontuar.console.supervisor;

import io.kontuar.commerce.Shop;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.conversation.Facts;
import io.kontuar.reporting.DayFigures;
import io.kontuar.reporting.ShopDay;
import io.kontuar.routing.Queue;
import io.kontuar.routing.Queues;
import io.kontuar.staff.QueueId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the shop's current day, kept up with the facts: each look reads only what may be new. Begins anew with
 * the day, and when a queue's target was changed, since then the past is to be judged by it.
 */
final class DayFacts {
    /** Facts carry the moment of their command, which is a little before they are stored. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final Facts facts;
    private final Queues queues;
    private final ShopProfile shopProfile;
    private final Clock clock;
    private @Nullable Grown grown;

    DayFacts(Facts facts, Queues queues, ShopProfile shopProfile, Clock clock) {
        this.facts = facts;
        this.queues = queues;
        this.shopProfile = shopProfile;
        this.clock = clock;
    }

    /** @param figures grown from all facts before {@code through} less the overlap */
    private record Grown(ShopDay day, Map<QueueId, Duration> targets, DayFigures figures, Instant through) {}

    synchronized DayFigures today() {
        Instant now = clock.instant();
        ShopDay day = ShopDay.of(now, zone());
        Map<QueueId, Duration> targets =
                queues.all().stream().collect(Collectors.toUnmodifiableMap(Queue::id, Queue::serviceTarget));
        Grown known = grown;
        if (known == null || !known.day.equals(day) || !known.targets.equals(targets)) {
            DayFigures fresh = new DayFigures(day, queue -> targets.getOrDefault(queue, Duration.ZERO));
            known = new Grown(day, targets, fresh, day.begin());
        }
        known.figures.add(facts.between(known.through.minus(OVERLAP), now.plus(OVERLAP), DayFigures.KINDS));
        grown = new Grown(day, targets, known.figures, now);
        return known.figures;
    }

    private ZoneId zone() {
        return shopProfile.find().map(Shop::zone).orElse(ZoneOffset.UTC);
    }
}
