/** What an agent works with: conversations, customers, attachments and search as they are shown. */
@NullMarked
package io.kontuar.console.desk;

import org.jspecify.annotations.NullMarked;
