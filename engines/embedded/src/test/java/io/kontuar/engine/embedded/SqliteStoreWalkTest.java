package io.kontuar.engine.embedded;

import io.kontuar.search.StoreWalkContract;

class SqliteStoreWalkTest extends OnEmbeddedStore implements StoreWalkContract {}
