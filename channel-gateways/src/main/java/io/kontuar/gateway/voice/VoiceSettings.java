package io.kontuar.gateway.voice;

import io.kontuar.channel.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the phone gateway behaves, under {@code kontuar.voice}.
 *
 * @param webhookLimit the largest webhook body that is read
 * @param answerWithin how long one webhook may wait for the bot; Twilio gives up after 15 s
 * @param patience how long a caller is told "one moment" before a person is called for
 * @param silences after how many questions without an answer the bot says goodbye
 * @param holdStep how long a waiting caller hears nothing new
 * @param longestHold how long a caller waits for an agent before a voicemail is offered
 * @param ringFor how long an agent's phone rings
 * @param voicemailLimit the longest voicemail
 * @param connectWithin how long Twilio may take to accept a connection when a recording is fetched
 * @param mediaLimit the largest recording
 * @param mediaWithin how long fetching one recording may take
 * @param mediaHosts hosts (and all below them) to which Twilio may send us on for a recording; they see no credentials
 * @param voices the voice that speaks each language, by its code
 * @param locales the language as Twilio's speech recognition names it, by its code
 * @param relay what concerns calls over ConversationRelay alone
 */
@ConfigurationProperties("kontuar.voice")
public record VoiceSettings(
        @DefaultValue("64KB") DataSize webhookLimit,
        @DefaultValue("5s") Duration answerWithin,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("3") int silences,
        @DefaultValue("10s") Duration holdStep,
        @DefaultValue("30m") Duration longestHold,
        @DefaultValue("20s") Duration ringFor,
        @DefaultValue("2m") Duration voicemailLimit,
        @DefaultValue("3s") Duration connectWithin,
        @DefaultValue("50MB") DataSize mediaLimit,
        @DefaultValue("2m") Duration mediaWithin,

        @DefaultValue({"twilio.com", "twiliocdn.com", "amazonaws.com"})
        List<String> mediaHosts,

        @DefaultValue Map<String, String> voices,
        @DefaultValue Map<String, String> locales,
        @DefaultValue RelaySettings relay) {
    private static final Duration TWILIOS_PATIENCE = Duration.ofSeconds(14);

    public VoiceSettings {
        mediaHosts = List.copyOf(mediaHosts);
        voices = Map.copyOf(voices);
        locales = Map.copyOf(locales);
        require("answer-within", answerWithin, TWILIOS_PATIENCE);
        require("patience", patience, Duration.ofMinutes(5));
        require("hold-step", holdStep, Duration.ofMinutes(1));
        require("longest-hold", longestHold, Duration.ofHours(4));
        require("ring-for", ringFor, Duration.ofMinutes(10));
        require("voicemail-limit", voicemailLimit, Duration.ofMinutes(10));
        require("connect-within", connectWithin, Duration.ofMinutes(1));
        require("media-within", mediaWithin, Duration.ofMinutes(30));
        require("webhook-limit", webhookLimit);
        require("media-limit", mediaLimit);
        if (silences < 1 || silences > 10) {
            throw new IllegalArgumentException("kontuar.voice.silences: expected 1 to 10, got " + silences);
        }
    }

    String voice(Language language) {
        return voices.getOrDefault(
                language.code(),
                switch (language) {
                    case EN -> "Polly.Amy";
                    case PL -> "Polly.Ewa";
                    case RO -> "Polly.Carmen";
                });
    }

    String locale(Language language) {
        return locales.getOrDefault(
                language.code(),
                switch (language) {
                    case EN -> "en-GB";
                    case PL -> "pl-PL";
                    case RO -> "ro-RO";
                });
    }

    private static void require(String key, Duration value, Duration most) {
        if (value.toMillis() < 1 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "kontuar.voice." + key + ": expected more than 0 s, at most " + most + ", got " + value);
        }
    }

    private static void require(String key, DataSize value) {
        if (value.toBytes() < 1 || value.toBytes() > DataSize.ofMegabytes(100).toBytes()) {
            throw new IllegalArgumentException("kontuar.voice." + key + ": expected 1 byte to 100 MB, got " + value);
        }
    }
}
