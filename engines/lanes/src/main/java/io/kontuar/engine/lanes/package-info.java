/** The lanes of the domain on Artemis through Jakarta Messaging: a broker in this process, or one by URL. */
@NullMarked
package io.kontuar.engine.lanes;

import org.jspecify.annotations.NullMarked;
