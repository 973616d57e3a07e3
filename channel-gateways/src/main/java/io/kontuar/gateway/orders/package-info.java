/** Where the shop's own systems state what became of orders and returns. */
@NullMarked
package io.kontuar.gateway.orders;

import org.jspecify.annotations.NullMarked;
