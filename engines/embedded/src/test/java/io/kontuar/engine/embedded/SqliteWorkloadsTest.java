package io.kontuar.engine.embedded;

import io.kontuar.routing.WorkloadsContract;

class SqliteWorkloadsTest extends OnEmbeddedStore implements WorkloadsContract {}
