/** The demonstration: a shop full of data and a simulator of the providers. Loopback only. */
@NullMarked
package io.kontuar.demo;

import org.jspecify.annotations.NullMarked;
