package io.kontuar.engine.cluster;

import io.kontuar.store.LeasesContract;

class MongoLeasesTest extends OnClusterStore implements LeasesContract {}
