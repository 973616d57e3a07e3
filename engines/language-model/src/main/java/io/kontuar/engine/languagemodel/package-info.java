/** A language model at an endpoint that speaks OpenAI's chat completions. */
@NullMarked
package io.kontuar.engine.languagemodel;

import org.jspecify.annotations.NullMarked;
