package io.kontuar.engine.embedded;

import io.kontuar.commerce.StoresContract;

class SqliteStoresTest extends OnEmbeddedStore implements StoresContract {}
