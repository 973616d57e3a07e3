/** Assembly: the main class, the roles, the configuration, and who is wired to whom. */
@NullMarked
package io.kontuar.server;

import org.jspecify.annotations.NullMarked;
