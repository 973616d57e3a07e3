/** The ordered, durable ways on which every change travels. */
@NullMarked
package io.kontuar.lane;

import org.jspecify.annotations.NullMarked;
