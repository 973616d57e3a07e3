package io.kontuar.demo.simulator;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.Secret;
import java.net.URI;

/**
 * An SMS or phone account of the shop, as the provider sees it.
 *
 * @param number the shop's own, in E.164
 * @param publicUrl how the provider addresses the gateway, and therefore what is signed
 */
record SimulatedAccount(ChannelAccountId id, String name, String number, String sid, Secret token, String publicUrl) {

    static SimulatedAccount of(ChannelAccount account, Secret token, URI here) {
        return new SimulatedAccount(
                account.id(),
                account.name(),
                account.sender(),
                account.settings().getOrDefault("accountSid", ""),
                token,
                account.settings().getOrDefault("publicUrl", here.toString()));
    }

    /** Where an incoming call is announced, or what follows from it. */
    String callHook(String part) {
        return publicUrl + "/webhooks/voice/" + id.value() + (part.isEmpty() ? "" : "/" + part);
    }

    /** Where an incoming text is posted. */
    URI webhook() {
        return URI.create(publicUrl + "/webhooks/sms/" + id.value());
    }
}
