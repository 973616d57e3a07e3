package io.kontuar.commerce;

/** A product's stock-keeping unit. */
public record Sku(String value) {}
