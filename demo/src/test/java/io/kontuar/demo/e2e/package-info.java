/** The product as its users meet it: a process of its own, real browsers, real HTTP. */
@NullMarked
package io.kontuar.demo.e2e;

import org.jspecify.annotations.NullMarked;
