/** SMS by Twilio: webhooks in, messages out, receipts back. */
@NullMarked
package io.kontuar.gateway.sms;

import org.jspecify.annotations.NullMarked;
