package io.kontuar.commerce;

import java.time.Instant;

/** How many pieces of a product a store has. */
public record Stock(Sku sku, StoreId store, int pieces, Instant asOf) {}
