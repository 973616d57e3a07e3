/** The socket of the console: subscriptions, deltas, commands. */
@NullMarked
package io.kontuar.console.feed;

import org.jspecify.annotations.NullMarked;
