package io.kontuar.demo.simulator;

/** One line of what happens on a simulated call. */
record Spoken(Side side, String text) {
    enum Side {
        SHOP,
        CALLER,
        /** Whispered to the agent alone. */
        AGENT,
        /** A word of {@code words.js} that tells what happens. */
        EVENT
    }
}
