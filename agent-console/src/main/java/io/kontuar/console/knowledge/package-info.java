/** The shop's articles: their editing and their finding by staff. */
@NullMarked
package io.kontuar.console.knowledge;

import org.jspecify.annotations.NullMarked;
