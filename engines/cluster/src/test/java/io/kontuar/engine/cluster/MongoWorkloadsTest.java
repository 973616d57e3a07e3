package io.kontuar.engine.cluster;

import io.kontuar.routing.WorkloadsContract;

class MongoWorkloadsTest extends OnClusterStore implements WorkloadsContract {}
