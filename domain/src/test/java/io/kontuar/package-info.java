/** What every engine's tests share: the ports under test and samples of what they keep. */
@NullMarked
package io.kontuar;

import org.jspecify.annotations.NullMarked;
