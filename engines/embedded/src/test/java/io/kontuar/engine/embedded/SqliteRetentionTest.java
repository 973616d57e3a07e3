package io.kontuar.engine.embedded;

import io.kontuar.conversation.RetentionContract;

class SqliteRetentionTest extends OnEmbeddedStore implements RetentionContract {}
