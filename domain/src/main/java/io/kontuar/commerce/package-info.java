/** What the customer bought and returned, in every shop: orders, shipments, returns, stores and stock. */
@NullMarked
package io.kontuar.commerce;

import org.jspecify.annotations.NullMarked;
