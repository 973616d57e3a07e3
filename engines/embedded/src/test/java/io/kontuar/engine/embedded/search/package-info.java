@NullMarked
package io.kontuar.engine.embedded.search;

import org.jspecify.annotations.NullMarked;
