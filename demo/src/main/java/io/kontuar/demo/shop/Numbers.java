package io.kontuar.demo.shop;

import java.util.HashSet;
import java.util.Set;

/** Gives order numbers as shops do: the later the purchase, the higher the number, and none twice. */
final class Numbers {
    private static final int OF_TODAY_PL = 88_350;
    private static final int A_DAY_PL = 30;
    private static final int OF_TODAY_RO = 55_150;
    private static final int A_DAY_RO = 12;

    private final Set<String> taken;

    /** @param taken by the purchases written by hand */
    Numbers(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    String next(Source source, boolean romanian, String till, int daysAgo) {
        return switch (source) {
            case SHOP ->
                romanian
                        ? below("RO-%d", OF_TODAY_RO - A_DAY_RO * daysAgo)
                        : below("%d", OF_TODAY_PL - A_DAY_PL * daysAgo);
            case POS -> below("%d/" + till, 10_560 - 3 * daysAgo);
            case ALLEGRO -> below("AL-%d", 5_545_120 - 421 * daysAgo);
            case EMAG -> below("EM-%d", 3_324_870 - 327 * daysAgo);
        };
    }

    private String below(String form, int highest) {
        int number = highest;
        while (!taken.add(form.formatted(number))) {
            number--;
        }
        return form.formatted(number);
    }
}
