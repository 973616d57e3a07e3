package io.kontuar.gateway.sms;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the SMS gateway fetches what Twilio keeps, under {@code kontuar.sms.reading}.
 *
 * @param every how often Twilio is asked for messages that no webhook brought
 * @param lookBack how far back the first look reaches, and how much each one repeats of the one before is {@code overlap}
 * @param mediaLimit the largest file of an MMS
 * @param mediaWithin how long one file may take
 * @param mediaHosts hosts (and all below them) from which files are taken when Twilio sends us on; they see no credentials
 */
@ConfigurationProperties("kontuar.sms.reading")
public record SmsReadingSettings(
        @DefaultValue("5m") Duration every,
        @DefaultValue("24h") Duration lookBack,
        @DefaultValue("15m") Duration overlap,
        @DefaultValue("25MB") DataSize mediaLimit,
        @DefaultValue("60s") Duration mediaWithin,

        @DefaultValue({"twilio.com", "twiliocdn.com", "amazonaws.com"})
        List<String> mediaHosts) {

    public SmsReadingSettings {
        mediaHosts = List.copyOf(mediaHosts);
        requirePositive("every", every);
        requirePositive("look-back", lookBack);
        requirePositive("overlap", overlap);
        requirePositive("media-within", mediaWithin);
        if (mediaLimit.toBytes() < 1
                || mediaLimit.toBytes() > DataSize.ofMegabytes(100).toBytes()) {
            throw new IllegalArgumentException(
                    "kontuar.sms.reading.media-limit: expected 1 byte to 100 MB, got " + mediaLimit);
        }
    }

    private static void requirePositive(String key, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("kontuar.sms.reading." + key + ": expected more than 0 s, got " + value);
        }
    }
}
