package io.kontuar.engine.embedded;

import io.kontuar.conversation.MessagesContract;

class SqliteMessagesTest extends OnEmbeddedStore implements MessagesContract {}
