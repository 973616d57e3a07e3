/** Files that travel with messages, addressed by their content. */
@NullMarked
package io.kontuar.attachment;

import org.jspecify.annotations.NullMarked;
