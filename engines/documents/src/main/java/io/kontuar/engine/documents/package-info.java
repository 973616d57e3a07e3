/** The one stored form of every record, lane message and event. */
@NullMarked
package io.kontuar.engine.documents;

import org.jspecify.annotations.NullMarked;
