/** Every store port on one SQLite file, and attachments as files beside it: nothing else to install. */
@NullMarked
package io.kontuar.engine.embedded;

import org.jspecify.annotations.NullMarked;
