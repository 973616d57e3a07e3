/** What a flow is: steps, slots and texts, read from YAML and checked before the bot follows them. */
@NullMarked
package io.kontuar.bot.flow;

import org.jspecify.annotations.NullMarked;
