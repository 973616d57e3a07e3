/** What every search engine must do, and how things become documents. */
@NullMarked
package io.kontuar.search;

import org.jspecify.annotations.NullMarked;
