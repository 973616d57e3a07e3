package io.kontuar.engine.embedded;

import io.kontuar.conversation.TracesContract;

class SqliteTracesTest extends OnEmbeddedStore implements TracesContract {}
