package io.kontuar.engine.embedded;

import io.kontuar.commerce.ReturnsContract;

class SqliteReturnsTest extends OnEmbeddedStore implements ReturnsContract {}
