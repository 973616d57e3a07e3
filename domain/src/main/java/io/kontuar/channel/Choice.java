package io.kontuar.channel;

/**
 * One thing to choose from.
 *
 * @param id what comes back when it is chosen
 * @param label what the customer reads
 */
public record Choice(String id, String label) {}
