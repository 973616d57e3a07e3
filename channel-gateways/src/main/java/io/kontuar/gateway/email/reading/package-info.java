/** What a raw mail says: who wrote to whom, of what kind it is, and which of its words are new. */
@NullMarked
package io.kontuar.gateway.email.reading;

import org.jspecify.annotations.NullMarked;
