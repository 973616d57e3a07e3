package io.kontuar.demo.simulator;

import java.net.URI;

/** Where this process answers on loopback, known once its server listens. */
@FunctionalInterface
public interface GatewayAddress {

    /** Scheme, host and port, such as {@code http://localhost:8080}. */
    URI base();
}
