package io.kontuar.engine.embedded;

/** Sees every changing statement before it runs; tests stop the store between two of them with it. */
@FunctionalInterface
interface Probe {
    Probe NONE = statement -> {};

    void before(String statement);
}
