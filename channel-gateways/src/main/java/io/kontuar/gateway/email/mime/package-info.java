/** From the bytes of a mail to its parts, headers and words: total functions that never throw, bounded in time and size. */
@NullMarked
package io.kontuar.gateway.email.mime;

import org.jspecify.annotations.NullMarked;
