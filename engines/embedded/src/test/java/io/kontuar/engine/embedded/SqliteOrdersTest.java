package io.kontuar.engine.embedded;

import io.kontuar.commerce.OrdersContract;

class SqliteOrdersTest extends OnEmbeddedStore implements OrdersContract {}
