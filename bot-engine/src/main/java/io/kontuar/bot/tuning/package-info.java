/** What a shop teaches its bot, tried on past traffic before it counts. */
@NullMarked
package io.kontuar.bot.tuning;

import org.jspecify.annotations.NullMarked;
