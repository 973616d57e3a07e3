package io.kontuar.gateway.whatsapp;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the WhatsApp gateway can be told, under {@code kontuar.whatsapp}.
 *
 * @param webhookLimit the largest webhook body that is read; Meta sends up to 3 MB
 * @param connectWithin how long Meta may take to accept a connection
 * @param answerWithin how long Meta may take to answer; after that a message's fate is unknown
 * @param graphVersion of the Graph API, where an account names none
 * @param mediaLimit the largest file that is fetched
 * @param mediaWithin how long one file may take
 * @param mediaHosts hosts (and all below them) that may see an account's token, beside its own API's
 * @param templatesEvery how often the approved templates are read
 */
@ConfigurationProperties("kontuar.whatsapp")
public record WhatsAppSettings(
        @DefaultValue("4MB") DataSize webhookLimit,
        @DefaultValue("3s") Duration connectWithin,
        @DefaultValue("10s") Duration answerWithin,
        @DefaultValue("v23.0") String graphVersion,
        @DefaultValue("100MB") DataSize mediaLimit,
        @DefaultValue("60s") Duration mediaWithin,

        @DefaultValue({"facebook.com", "fbsbx.com", "fbcdn.net", "whatsapp.net"})
        List<String> mediaHosts,

        @DefaultValue("15m") Duration templatesEvery) {

    public WhatsAppSettings {
        mediaHosts = List.copyOf(mediaHosts);
        requireSize("webhook-limit", webhookLimit);
        requireSize("media-limit", mediaLimit);
        requirePositive("connect-within", connectWithin);
        requirePositive("answer-within", answerWithin);
        requirePositive("media-within", mediaWithin);
        requirePositive("templates-every", templatesEvery);
        requireVersion(graphVersion);
    }

    private static void requireVersion(String version) {
        if (!version.matches("v[0-9]{1,3}\\.[0-9]{1,2}")) {
            throw new IllegalArgumentException(
                    "kontuar.whatsapp.graph-version: expected such as v23.0, got '" + version + "'");
        }
    }

    private static void requirePositive(String key, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("kontuar.whatsapp." + key + ": expected more than 0 s, got " + value);
        }
    }

    private static void requireSize(String key, DataSize value) {
        if (value.toBytes() < 1 || value.toBytes() > DataSize.ofMegabytes(100).toBytes()) {
            throw new IllegalArgumentException("kontuar.whatsapp." + key + ": expected 1 byte to 100 MB, got " + value);
        }
    }
}
