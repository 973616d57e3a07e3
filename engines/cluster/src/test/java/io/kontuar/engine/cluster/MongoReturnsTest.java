package io.kontuar.engine.cluster;

import io.kontuar.commerce.ReturnsContract;

class MongoReturnsTest extends OnClusterStore implements ReturnsContract {}
