package io.kontuar.engine.embedded;

import io.kontuar.conversation.DeliveriesContract;

class SqliteDeliveriesTest extends OnEmbeddedStore implements DeliveriesContract {}
