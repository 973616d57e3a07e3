/** The edge: what customers send becomes events on the lanes, what we answer leaves to the providers. */
@NullMarked
package io.kontuar.gateway;

import org.jspecify.annotations.NullMarked;
