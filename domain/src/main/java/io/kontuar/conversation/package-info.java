/** One matter of one customer, across channels: its messages, its holder, and the only writer of both. */
@NullMarked
package io.kontuar.conversation;

import org.jspecify.annotations.NullMarked;
