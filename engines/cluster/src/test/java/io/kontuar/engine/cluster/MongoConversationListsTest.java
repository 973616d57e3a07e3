package io.kontuar.engine.cluster;

import io.kontuar.conversation.ConversationListsContract;

class MongoConversationListsTest extends OnClusterStore implements ConversationListsContract {}
