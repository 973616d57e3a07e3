/** A real Elasticsearch node in a JVM of its own, for tests. */
@NullMarked
package io.kontuar.engine.node;

import org.jspecify.annotations.NullMarked;
