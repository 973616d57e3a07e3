package io.kontuar.demo.shop;

import io.kontuar.commerce.Order;
import io.kontuar.commerce.Return;
import java.util.Optional;

/** An order with what came of it. */
record Purchase(Order order, Optional<Return> returned) {}
