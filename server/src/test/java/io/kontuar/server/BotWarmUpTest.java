package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.bot.understanding.Understanding;
import io.kontuar.channel.Language;
import io.kontuar.commerce.Shop;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.knowledge.Lessons;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotWarmUpTest {
    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-21T10:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void the_shop_is_asked_for_at_most_every_quarter_of_a_minute_and_a_change_is_taken_on() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.open(folder, new Documents(), clock)) {
            store.shopProfile().save(shop("PL", 0));
            BotWarmUp warmUp = new BotWarmUp(
                    folder.resolve("models"),
                    false,
                    () -> Lessons.NONE,
                    counting(store.shopProfile()),
                    store.stores(),
                    clock);
            Understanding first = warmUp.get();
            int once = asked.get();
            for (int turn = 0; turn < 100; turn++) {
                assertThat(warmUp.get()).isSameAs(first);
            }
            assertThat(asked).hasValue(once);

            clock.passes(BotWarmUp.FRESH);
            assertThat(warmUp.get()).isSameAs(first);
            assertThat(asked.get()).isGreaterThan(once);

            store.shopProfile().save(shop("RO", 1));
            clock.passes(BotWarmUp.FRESH);
            assertThat(warmUp.get()).isNotSameAs(first);
        }
    }

    private ShopProfile counting(ShopProfile stored) {
        return new ShopProfile() {
            @Override
            public Optional<Shop> find() {
                asked.incrementAndGet();
                return stored.find();
            }

            @Override
            public boolean save(Shop shop) {
                return stored.save(shop);
            }
        };
    }

    private static Shop shop(String region, long version) {
        return new Shop("Zielony Koszyk", ZoneId.of("Europe/Warsaw"), "PLN", List.of(Language.PL), region, version);
    }
}
