package io.kontuar.demo.shop;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Chance that falls the same way every time. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /** From 0 to below. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** One of all, each as likely as its weight says; weights must not all be 0. */
    <T> T oneOf(List<T> all, ToIntFunction<T> weight) {
        int left = random.nextInt(all.stream().mapToInt(weight).sum());
        for (T one : all) {
            left -= weight.applyAsInt(one);
            if (left < 0) {
                return one;
            }
        }
        throw new IllegalStateException("expected weights that do not change while choosing");
    }
}
