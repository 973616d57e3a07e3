/** The form in which all that one engine keeps is handed to another. */
@NullMarked
package io.kontuar.engine.documents.rows;

import org.jspecify.annotations.NullMarked;
