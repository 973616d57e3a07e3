package io.kontuar.gateway.sms;

import io.kontuar.channel.InboundEvent;
import java.util.List;

/** What a signed webhook says. */
sealed interface Translation {

    /** @param events in the order they happened; empty when it tells nothing we need */
    record Understood(List<InboundEvent> events) implements Translation {
        public Understood {
            events = List.copyOf(events);
        }
    }

    /** @param reason what is missing or wrong, without the sender's words */
    record NotUnderstood(String reason) implements Translation {}
}
