package io.kontuar.gateway.sms;

import io.kontuar.channel.Address;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a signed webhook says. */
sealed interface Translation {

    /**
     * @param events in the order they happened; empty when it tells nothing we need
     * @param help what to answer at once to who asks how to stop; null when nothing is to be answered
     */
    record Understood(List<InboundEvent> events, @Nullable Help help) implements Translation {
        Understood(List<InboundEvent> events) {
            this(events, null);
        }

        public Understood {
            events = List.copyOf(events);
        }
    }

    /** @param to who asked */
    record Help(Address to, Language language) {}

    /** @param reason what is missing or wrong, without the sender's words */
    record NotUnderstood(String reason) implements Translation {}
}
