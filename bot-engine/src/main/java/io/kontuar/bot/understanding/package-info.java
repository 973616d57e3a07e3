/** What a customer's message says: language, intent with an honest probability, entities, anger; secrets are masked first. */
@NullMarked
package io.kontuar.bot.understanding;

import org.jspecify.annotations.NullMarked;
