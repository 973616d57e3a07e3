package io.kontuar.engine.embedded;

import io.kontuar.store.LeasesContract;

class SqliteLeasesTest extends OnEmbeddedStore implements LeasesContract {}
