@NullMarked
package io.kontuar.engine.analysis;

import org.jspecify.annotations.NullMarked;
