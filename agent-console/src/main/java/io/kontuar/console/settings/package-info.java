/** What administrators set up: shop, staff, queues, channel accounts; and what they watch over. */
@NullMarked
package io.kontuar.console.settings;

import org.jspecify.annotations.NullMarked;
