package io.kontuar.engine.cluster;

import io.kontuar.commerce.Shop;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.engine.documents.Documents;
import java.util.Optional;

/** A collection of one row. */
final class MongoShopProfile implements ShopProfile {
    private static final String ID = "shop";
    private final Shelf<Shop> shelf;

    MongoShopProfile(Cabinet cabinet, Documents documents) {
        this.shelf = new Shelf<>(cabinet, Schema.SHOP, documents, Shop.class);
    }

    @Override
    public Optional<Shop> find() {
        return shelf.find(ID);
    }

    @Override
    public boolean save(Shop shop) {
        return shelf.save(shop.version(), shelf.row(ID, shop.atVersion(shop.version() + 1)));
    }
}
