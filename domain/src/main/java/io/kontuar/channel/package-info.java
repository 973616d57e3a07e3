/** Channels as the rest of the product knows them: addresses, accounts, what comes in, what goes out, each channel's limits. */
@NullMarked
package io.kontuar.channel;

import org.jspecify.annotations.NullMarked;
