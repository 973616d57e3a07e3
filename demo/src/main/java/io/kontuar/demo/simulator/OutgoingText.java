package io.kontuar.demo.simulator;

import java.net.URI;
import java.util.Optional;

/** A text of the shop that the provider has accepted. */
record OutgoingText(
        String sid, SimulatedAccount account, PhoneLine line, String body, Optional<URI> callback, boolean reachable) {}
