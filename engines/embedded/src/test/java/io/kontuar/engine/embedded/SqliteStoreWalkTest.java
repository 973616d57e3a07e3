package io.kontuar.engine.embedded;

import io.kontuar.search.StoreWalk;
import io.kontuar.search.StoreWalkContract;

class SqliteStoreWalkTest extends OnEmbeddedStore implements StoreWalkContract {
    @Override
    public StoreWalk storeWalk() {
        return store.storeWalk();
    }
}
