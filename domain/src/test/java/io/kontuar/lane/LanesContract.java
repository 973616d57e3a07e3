package io.kontuar.lane;

/** What every adapter of {@link Lanes} and {@link DeadLetters} keeps; its test implements this. */
public interface LanesContract extends SendingContract, OrderContract, FailureContract, BatchContract, EventContract {}
