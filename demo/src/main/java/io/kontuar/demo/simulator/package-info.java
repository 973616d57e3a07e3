/** The channel simulator: plays the providers over HTTP on loopback, and shows the phones and the shop of the demo. */
@NullMarked
package io.kontuar.demo.simulator;

import org.jspecify.annotations.NullMarked;
