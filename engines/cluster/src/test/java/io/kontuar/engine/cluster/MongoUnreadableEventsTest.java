package io.kontuar.engine.cluster;

import io.kontuar.conversation.UnreadableEventsContract;

class MongoUnreadableEventsTest extends OnClusterStore implements UnreadableEventsContract {}
