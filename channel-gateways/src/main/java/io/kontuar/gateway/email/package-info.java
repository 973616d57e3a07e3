/** E-mail: mailboxes read over IMAP, answers sent over SMTP. */
@NullMarked
package io.kontuar.gateway.email;

import org.jspecify.annotations.NullMarked;
