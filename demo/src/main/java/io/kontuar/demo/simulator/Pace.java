package io.kontuar.demo.simulator;

import java.time.Duration;

/**
 * How fast the simulated world is.
 *
 * @param step between two states of a text
 * @param hang how long a request that is never answered is kept open
 */
record Pace(Duration step, Duration hang) {
    static final Pace LIFELIKE = new Pace(Duration.ofMillis(350), Duration.ofSeconds(60));
}
