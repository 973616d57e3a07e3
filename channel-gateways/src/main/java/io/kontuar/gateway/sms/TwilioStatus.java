package io.kontuar.gateway.sms;

import io.kontuar.channel.DeliveryState;
import java.util.Locale;

/** What a MessageStatus of Twilio means to us. Source: Twilio's page "Message resource", status values. */
sealed interface TwilioStatus {

    record Outgoing(DeliveryState state) implements TwilioStatus {}

    /** The status of a message that came to us. */
    record Incoming() implements TwilioStatus {}

    record Unheard() implements TwilioStatus {}

    static TwilioStatus read(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            // Whatever Twilio still means to do with it: it has the message, which resolves an unknown fate.
            case "accepted", "scheduled", "queued", "sending", "sent" -> new Outgoing(DeliveryState.SENT);
            case "delivered" -> new Outgoing(DeliveryState.DELIVERED);
            case "read" -> new Outgoing(DeliveryState.READ);
            case "undelivered", "failed", "canceled" -> new Outgoing(DeliveryState.FAILED);
            case "receiving", "received" -> new Incoming();
            default -> new Unheard();
        };
    }
}
