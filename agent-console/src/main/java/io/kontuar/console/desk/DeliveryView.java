package io.kontuar.console.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.console.api.Codes;
import io.kontuar.conversation.Delivery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far an outgoing message got. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(String state, @Nullable String reason, Instant at) {
    public static DeliveryView of(Delivery delivery) {
        return new DeliveryView(Codes.of(delivery.state()), delivery.reason(), delivery.at());
    }
}
