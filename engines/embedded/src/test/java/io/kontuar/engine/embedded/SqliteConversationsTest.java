package io.kontuar.engine.embedded;

import io.kontuar.conversation.ConversationsContract;

class SqliteConversationsTest extends OnEmbeddedStore implements ConversationsContract {}
