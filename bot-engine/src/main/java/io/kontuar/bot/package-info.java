/** The automaton: takes its turn in conversations that it holds. */
@NullMarked
package io.kontuar.bot;

import org.jspecify.annotations.NullMarked;
