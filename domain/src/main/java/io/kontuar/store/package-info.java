/** All that a store keeps, by its ports. */
@NullMarked
package io.kontuar.store;

import org.jspecify.annotations.NullMarked;
