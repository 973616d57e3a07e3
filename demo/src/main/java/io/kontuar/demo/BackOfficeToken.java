package io.kontuar.demo;

import java.math.BigInteger;
import java.security.SecureRandom;

/** The token by which the demo's back office brings its orders: made at random at each start, unless one is set. */
final class BackOfficeToken {
    static final String PROPERTY = "kontuar.orders.token";
    private static final int BITS = 256;

    private BackOfficeToken() {}

    static void make() {
        if (System.getProperty(PROPERTY) == null && System.getenv("KONTUAR_ORDERS_TOKEN") == null) {
            System.setProperty(PROPERTY, String.format("%064x", new BigInteger(BITS, new SecureRandom())));
        }
    }
}
