/** The people who answer: who they are, what they may do, how they sign in. */
@NullMarked
package io.kontuar.staff;

import org.jspecify.annotations.NullMarked;
