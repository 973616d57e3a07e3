package io.kontuar.channel;

import java.time.Duration;

/** What became of handing a message to a provider. */
public sealed interface DeliveryResult {

    /** The provider has it and gave it an id. */
    record Accepted(ProviderMessageId id) implements DeliveryResult {}

    /** The provider certainly did not take it, and asks to wait. */
    record RetryAfter(Duration delay, String reason) implements DeliveryResult {}

    /** The provider certainly will not send it; {@code code} is the provider's. */
    record Refused(String code, String reason) implements DeliveryResult {}

    /** It may have left: never sent again by itself. */
    record Unknown(String reason) implements DeliveryResult {}
}
