package io.kontuar.gateway;

import io.kontuar.channel.ChannelAccountId;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts webhooks that nobody vouches for: an attack, or a public address or token that is set wrongly. */
public final class RefusedSignatures {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedSignatures.class);

    private final MeterRegistry meters;

    public RefusedSignatures(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param hasSecret whether the account has a secret at all to check a signature with */
    public void count(ChannelAccountId account, boolean hasSecret) {
        meters.counter("kontuar.gateways.signature.refused", "account", account.value())
                .increment();
        LOG.atWarn()
                .addKeyValue("channelAccount", account.value())
                .log(
                        "webhook refused: {}",
                        !hasSecret
                                ? "the account has no secret to check it with"
                                : "the signature is not of this account and public address");
    }
}
