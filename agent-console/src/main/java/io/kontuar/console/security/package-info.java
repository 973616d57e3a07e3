/** Who is signed in, and which role may call what. */
@NullMarked
package io.kontuar.console.security;

import org.jspecify.annotations.NullMarked;
