package io.kontuar.channel;

/** One attempt to hand a message to a provider; travels along where the provider carries our reference. */
public record AttemptId(String value) {}
