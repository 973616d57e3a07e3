package io.kontuar.commerce;

/** The short name of a store, such as {@code krakow-1}. */
public record StoreId(String value) {}
