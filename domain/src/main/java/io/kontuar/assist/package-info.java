/** Words that a language model proposes and people, or a check, accept; nothing is decided by it. */
@NullMarked
package io.kontuar.assist;

import org.jspecify.annotations.NullMarked;
