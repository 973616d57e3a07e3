/** The domain's ports in memory, for the console's own tests. */
@NullMarked
package io.kontuar.console.fakes;

import org.jspecify.annotations.NullMarked;
