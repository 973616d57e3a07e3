package io.kontuar.server;

import io.kontuar.channel.Secret;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The optional language model; see docs/operations.md.
 *
 * @param url of an OpenAI-compatible endpoint, such as {@code https://host/v1}; null for no model at all
 * @param key null for an endpoint that asks for none
 * @param name the model's, as the endpoint knows it
 * @param timeout for a draft, up to a minute
 * @param dailyTokens asked and answered together, for a UTC day and all processes
 * @param rephrase whether it also rephrases what the bot answers
 * @param rephraseWithin how long the bot waits for that, up to 5 s
 */
@ConfigurationProperties("kontuar.model")
record ModelSettings(
        @Nullable URI url,

        @Nullable Secret key,

        @DefaultValue("") String name,

        @DefaultValue("15s") Duration timeout,

        @DefaultValue("200000") long dailyTokens,

        @DefaultValue("off") boolean rephrase,

        @DefaultValue("2s") Duration rephraseWithin) {
    ModelSettings {
        limited("timeout", timeout, Duration.ofMinutes(1));
        limited("rephrase-within", rephraseWithin, Duration.ofSeconds(5));
        if (dailyTokens < 0) {
            throw new IllegalArgumentException("kontuar.model.daily-tokens: expected 0 or more, got " + dailyTokens);
        }
    }

    private static void limited(String what, Duration value, Duration most) {
        if (value.isNegative() || value.isZero() || value.compareTo(most) > 0) {
            throw new IllegalArgumentException("kontuar.model." + what + ": expected more than 0 s and at most "
                    + most.toSeconds() + " s, got " + value);
        }
    }
}
