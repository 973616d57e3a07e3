package io.kontuar.commerce;

/** The id of an order in Kontuar: source and external id together. */
public record OrderId(String value) {}
