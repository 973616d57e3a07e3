package io.kontuar.engine.cluster;

import io.kontuar.conversation.ConversationsContract;

class MongoConversationsTest extends OnClusterStore implements ConversationsContract {}
