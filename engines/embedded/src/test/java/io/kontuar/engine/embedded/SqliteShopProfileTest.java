package io.kontuar.engine.embedded;

import io.kontuar.commerce.ShopProfileContract;

class SqliteShopProfileTest extends OnEmbeddedStore implements ShopProfileContract {}
