/** The page "Notices": what customers are told of their orders, how that goes, and what the shop decided about it. */
@NullMarked
package io.kontuar.console.notices;

import org.jspecify.annotations.NullMarked;
