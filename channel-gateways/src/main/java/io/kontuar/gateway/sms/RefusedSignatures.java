package io.kontuar.gateway.sms;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts webhooks that nobody vouches for: an attack, or a public address or token that is set wrongly. */
final class RefusedSignatures {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedSignatures.class);

    private final MeterRegistry meters;

    RefusedSignatures(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(TwilioAccount account) {
        meters.counter(
                        "kontuar.gateways.signature.refused",
                        "account",
                        account.id().value())
                .increment();
        LOG.atWarn()
                .addKeyValue("channelAccount", account.id().value())
                .log(
                        "webhook refused: {}",
                        account.tokens().isEmpty()
                                ? "the account has no auth token"
                                : "the signature is not of this account and public address");
    }
}
