package io.kontuar.engine.cluster;

import io.kontuar.knowledge.TeachingContract;

class MongoTeachingTest extends OnClusterStore implements TeachingContract {}
