/** What is the same of everything that Twilio carries: its accounts, its signature, its forms and its files. */
@NullMarked
package io.kontuar.gateway.twilio;

import org.jspecify.annotations.NullMarked;
