/** Finding messages, conversations, customers and orders by their words. */
@NullMarked
package io.kontuar.search;

import org.jspecify.annotations.NullMarked;
