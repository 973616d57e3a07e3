/** The supervisor's live board. */
@NullMarked
package io.kontuar.console.supervisor;

import org.jspecify.annotations.NullMarked;
