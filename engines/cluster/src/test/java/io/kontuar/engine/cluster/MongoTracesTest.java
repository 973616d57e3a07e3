package io.kontuar.engine.cluster;

import io.kontuar.conversation.TracesContract;

class MongoTracesTest extends OnClusterStore implements TracesContract {}
