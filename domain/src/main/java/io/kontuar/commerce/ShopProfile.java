package io.kontuar.commerce;

import java.util.Optional;

/** Keeps the one {@link Shop}. */
public interface ShopProfile {

    /** Empty until the first set-up. */
    Optional<Shop> find();

    /** Saves when the stored version is {@code shop.version()} and raises it by one; false when it is not. */
    boolean save(Shop shop);
}
