package io.kontuar.engine.cluster;

import io.kontuar.commerce.OrdersContract;

class MongoOrdersTest extends OnClusterStore implements OrdersContract {}
