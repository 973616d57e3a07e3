/** Figures derived from facts: boards, intervals, service level. */
@NullMarked
package io.kontuar.reporting;

import org.jspecify.annotations.NullMarked;
