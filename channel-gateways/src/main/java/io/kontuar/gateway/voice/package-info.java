/** The phone by Twilio Voice: a call's webhooks in, TwiML out, recordings and reports behind. */
@NullMarked
package io.kontuar.gateway.voice;

import org.jspecify.annotations.NullMarked;
