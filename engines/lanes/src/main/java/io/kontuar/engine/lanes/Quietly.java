package io.kontuar.engine.lanes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what is being given up: that it cannot be closed any more changes nothing, and is worth a debug line only. */
final class Quietly {
    private static final Logger log = LoggerFactory.getLogger(Quietly.class);

    private Quietly() {}

    static void close(AutoCloseable given) {
        try {
            given.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.debug("Closing what was given up failed: {}", e.toString());
        }
    }
}
