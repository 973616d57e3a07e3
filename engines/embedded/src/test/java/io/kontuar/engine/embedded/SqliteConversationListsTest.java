package io.kontuar.engine.embedded;

import io.kontuar.conversation.ConversationListsContract;

class SqliteConversationListsTest extends OnEmbeddedStore implements ConversationListsContract {}
