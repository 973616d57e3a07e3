/** The embedded search index: Lucene in a folder. */
@NullMarked
package io.kontuar.engine.embedded.search;

import org.jspecify.annotations.NullMarked;
