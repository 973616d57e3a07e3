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
        return new DeliveryView(Codes.of(delivery.state()), code(delivery.reason()), delivery.at());
    }

    /** A refusal is kept as its code and the provider's sentence: the console has words of its own for the code. */
    private static @Nullable String code(@Nullable String reason) {
        return reason == null ? null : reason.replaceFirst("^([a-z0-9-]{1,40}): .*$", "$1");
    }
}
