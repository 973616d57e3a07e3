package io.kontuar.engine.cluster;

import io.kontuar.channel.GatewayCursorsContract;

class MongoGatewayCursorsTest extends OnClusterStore implements GatewayCursorsContract {}
