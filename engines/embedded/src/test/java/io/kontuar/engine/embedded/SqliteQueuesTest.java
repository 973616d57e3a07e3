package io.kontuar.engine.embedded;

import io.kontuar.routing.QueuesContract;

class SqliteQueuesTest extends OnEmbeddedStore implements QueuesContract {}
