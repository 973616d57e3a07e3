package io.kontuar.engine.embedded;

import io.kontuar.commerce.Shop;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.engine.documents.Documents;
import java.util.Optional;

/** A table of one row. */
final class SqliteShopProfile implements ShopProfile {
    private static final String FIND = "SELECT doc FROM shop WHERE id = 1";
    private static final String INSERT =
            "INSERT INTO shop (doc, version, id) VALUES (?1, ?2, 1) ON CONFLICT DO NOTHING";
    private static final String UPDATE = "UPDATE shop SET doc = ?1, version = ?2 WHERE id = 1 AND version = ?2 - 1";

    private final Shelf<Shop> shelf;

    SqliteShopProfile(Database database, Documents documents) {
        this.shelf = new Shelf<>(database, documents, Shop.class);
    }

    @Override
    public Optional<Shop> find() {
        return shelf.first(FIND);
    }

    @Override
    public boolean save(Shop shop) {
        long next = shop.version() + 1;
        return shelf.save(shop.version(), INSERT, UPDATE, shelf.bytes(shop.atVersion(next)), next);
    }
}
