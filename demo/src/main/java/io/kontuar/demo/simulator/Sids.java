package io.kontuar.demo.simulator;

import java.util.UUID;

/** The provider's ids. */
final class Sids {
    private Sids() {}

    static String call() {
        return "CA" + UUID.randomUUID().toString().replace("-", "");
    }

    /** Of a talk over a socket. */
    static String session() {
        return "VX" + UUID.randomUUID().toString().replace("-", "");
    }

    static String recording() {
        return "RE" + UUID.randomUUID().toString().replace("-", "");
    }

    /** {@code SM} and 32 hexadecimal digits. */
    static String text() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }
}
