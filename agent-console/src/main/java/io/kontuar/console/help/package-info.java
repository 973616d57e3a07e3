/** The public help page: articles for customers, in plain HTML that needs no script. */
@NullMarked
package io.kontuar.console.help;

import org.jspecify.annotations.NullMarked;
