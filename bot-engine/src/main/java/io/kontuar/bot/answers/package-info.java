/** Answers made from the shop's own data. */
@NullMarked
package io.kontuar.bot.answers;

import org.jspecify.annotations.NullMarked;
