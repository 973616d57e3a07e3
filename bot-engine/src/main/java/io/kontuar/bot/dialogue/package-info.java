/** What the bot does with what it understood: flows, proof of ownership, handing over. */
@NullMarked
package io.kontuar.bot.dialogue;

import org.jspecify.annotations.NullMarked;
