/** From text to the tokens that are searched, the same for every engine. */
@NullMarked
package io.kontuar.engine.analysis;

import org.jspecify.annotations.NullMarked;
