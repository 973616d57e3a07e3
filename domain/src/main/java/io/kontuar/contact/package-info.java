/** The people who write: their addresses, and the evidence that two addresses are one person. */
@NullMarked
package io.kontuar.contact;

import org.jspecify.annotations.NullMarked;
