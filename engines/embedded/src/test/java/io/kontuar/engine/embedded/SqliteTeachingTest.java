package io.kontuar.engine.embedded;

import io.kontuar.knowledge.TeachingContract;

class SqliteTeachingTest extends OnEmbeddedStore implements TeachingContract {}
