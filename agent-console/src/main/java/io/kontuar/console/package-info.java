/** The console of agents, supervisors and administrators: its sockets, its HTTP API and its web application. */
@NullMarked
package io.kontuar.console;

import org.jspecify.annotations.NullMarked;
