@NullMarked
package io.kontuar.engine.embedded.search.analysis;

import org.jspecify.annotations.NullMarked;
