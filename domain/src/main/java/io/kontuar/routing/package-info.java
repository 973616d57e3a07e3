/** Who should take what waits: offers, capacity, and the one router of each queue. */
@NullMarked
package io.kontuar.routing;

import org.jspecify.annotations.NullMarked;
