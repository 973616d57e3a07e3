package io.kontuar.demo.simulator;

import java.util.UUID;

/** The provider's ids. */
final class Sids {
    private Sids() {}

    /** {@code SM} and 32 hexadecimal digits. */
    static String text() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }
}
