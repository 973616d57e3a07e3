package io.kontuar.gateway.voice;

import io.kontuar.channel.Language;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How calls are spoken over ConversationRelay, under {@code kontuar.voice.relay}.
 *
 * @param frameLimit the largest message that is read
 * @param setupWithin how long the first message may take after the socket has opened
 * @param keyPause after which pause digits count as one number
 * @param silenceAfter how long the caller may be silent after the last word
 * @param ttsProvider who speaks, such as {@code Google}; empty: as Twilio decides
 * @param transcriptionProvider who recognises speech, such as {@code Deepgram}; empty: as Twilio decides
 * @param voices the voice that speaks each language, by its code; without one, as Twilio decides
 */
public record RelaySettings(
        @DefaultValue("64KB") DataSize frameLimit,
        @DefaultValue("5s") Duration setupWithin,
        @DefaultValue("3s") Duration keyPause,
        @DefaultValue("8s") Duration silenceAfter,
        @DefaultValue("") String ttsProvider,
        @DefaultValue("") String transcriptionProvider,
        @DefaultValue Map<String, String> voices) {
    private static final Duration MOST = Duration.ofMinutes(1);
    private static final long LARGEST = DataSize.ofMegabytes(1).toBytes();

    public RelaySettings {
        voices = Map.copyOf(voices);
        require("setup-within", setupWithin);
        require("key-pause", keyPause);
        require("silence-after", silenceAfter);
        if (frameLimit.toBytes() < 1024 || frameLimit.toBytes() > LARGEST) {
            throw new IllegalArgumentException(
                    "kontuar.voice.relay.frame-limit: expected 1 KB to 1 MB, got " + frameLimit);
        }
    }

    Optional<String> voice(Language language) {
        return Optional.ofNullable(voices.get(language.code()));
    }

    private static void require(String key, Duration value) {
        if (value.toMillis() < 1 || value.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "kontuar.voice.relay." + key + ": expected more than 0 s, at most " + MOST + ", got " + value);
        }
    }
}
