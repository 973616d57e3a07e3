package io.kontuar.engine.cluster;

import io.kontuar.routing.QueuesContract;

class MongoQueuesTest extends OnClusterStore implements QueuesContract {}
