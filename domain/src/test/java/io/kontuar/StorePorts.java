package io.kontuar;

/** The ports of one store under test, empty before each test. Every contract speaks of these. */
public interface StorePorts extends io.kontuar.store.StorePorts {}
