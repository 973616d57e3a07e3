package io.kontuar.demo.simulator;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.Secret;
import java.net.URI;

/**
 * A WhatsApp number of the shop, as Meta sees it.
 *
 * @param number the shop's own, in E.164
 * @param publicUrl how Meta addresses the gateway
 */
record MetaAccount(
        ChannelAccountId id,
        String name,
        String number,
        String phoneNumberId,
        String businessAccountId,
        Secret appSecret,
        Secret accessToken,
        String publicUrl) {

    /** Where messages and statuses are posted. */
    URI webhook() {
        return URI.create(publicUrl + "/webhooks/whatsapp/" + id.value());
    }
}
