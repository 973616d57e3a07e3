package io.kontuar.commerce;

import org.jspecify.annotations.Nullable;

/** Something the shop sells. */
public record Product(Sku sku, String name, @Nullable String variant, Money price) {}
