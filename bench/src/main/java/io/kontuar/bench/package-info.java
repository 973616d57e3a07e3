/** Load generator and figures: speed is measured here, as a limit or a ratio in the same run. */
@NullMarked
package io.kontuar.bench;

import org.jspecify.annotations.NullMarked;
