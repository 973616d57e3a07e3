/** What every part of the HTTP API shares: problems, codes, checks of what comes in. */
@NullMarked
package io.kontuar.console.api;

import org.jspecify.annotations.NullMarked;
