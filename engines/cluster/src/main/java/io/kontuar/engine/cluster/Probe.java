package io.kontuar.engine.cluster;

/** Sees every changing command before it is sent; tests stop a write between two of them with it. */
@FunctionalInterface
interface Probe {
    Probe NONE = command -> {};

    void before(String command);
}
