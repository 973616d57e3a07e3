package io.kontuar.engine.cluster;

import io.kontuar.conversation.FactsContract;

class MongoFactsTest extends OnClusterStore implements FactsContract {}
