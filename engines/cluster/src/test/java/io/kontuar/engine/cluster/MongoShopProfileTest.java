package io.kontuar.engine.cluster;

import io.kontuar.commerce.ShopProfileContract;

class MongoShopProfileTest extends OnClusterStore implements ShopProfileContract {}
