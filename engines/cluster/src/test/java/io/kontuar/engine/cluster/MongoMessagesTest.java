package io.kontuar.engine.cluster;

import io.kontuar.conversation.MessagesContract;

class MongoMessagesTest extends OnClusterStore implements MessagesContract {}
