package io.kontuar.engine.cluster;

import io.kontuar.conversation.DeliveriesContract;

class MongoDeliveriesTest extends OnClusterStore implements DeliveriesContract {}
