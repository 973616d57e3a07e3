package io.kontuar.engine.cluster;

import io.kontuar.commerce.StoresContract;

class MongoStoresTest extends OnClusterStore implements StoresContract {}
