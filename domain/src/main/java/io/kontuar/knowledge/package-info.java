/** What the shop knows and teaches its bot: articles for customers and staff, examples and intents of its own. */
@NullMarked
package io.kontuar.knowledge;

import org.jspecify.annotations.NullMarked;
