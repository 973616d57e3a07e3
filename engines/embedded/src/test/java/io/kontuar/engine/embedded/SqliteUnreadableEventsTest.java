package io.kontuar.engine.embedded;

import io.kontuar.conversation.UnreadableEventsContract;

class SqliteUnreadableEventsTest extends OnEmbeddedStore implements UnreadableEventsContract {}
