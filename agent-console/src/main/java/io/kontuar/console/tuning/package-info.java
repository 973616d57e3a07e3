/** Supervisors and the bot: what it did not understand, what it is taught, and how it does. */
@NullMarked
package io.kontuar.console.tuning;

import org.jspecify.annotations.NullMarked;
