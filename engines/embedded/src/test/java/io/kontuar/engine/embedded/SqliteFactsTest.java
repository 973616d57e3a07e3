package io.kontuar.engine.embedded;

import io.kontuar.conversation.FactsContract;

class SqliteFactsTest extends OnEmbeddedStore implements FactsContract {}
