/** Finding messages, conversations, customers, orders and articles by their words. */
@NullMarked
package io.kontuar.search;

import org.jspecify.annotations.NullMarked;
