package io.kontuar.engine.cluster;

import io.kontuar.search.StoreWalkContract;

class MongoStoreWalkTest extends OnClusterStore implements StoreWalkContract {}
