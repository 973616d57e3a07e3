package io.kontuar.server;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bot works; see docs/operations.md.
 *
 * @param embeddings whether the sentence model helps where words alone leave doubt; costs about 100 MB
 * @param flows a folder with the shop's own flows; null for the shipped ones only
 * @param deadline for all that one turn asks of the shop's data, up to a minute
 * @param peopleHours when people answer, such as {@code Mon-Fri 9:00-17:00}; empty when only presence tells
 */
@ConfigurationProperties("kontuar.bot")
record BotSettings(
        @DefaultValue("on") boolean embeddings,

        @Nullable Path flows,

        @DefaultValue("4s") Duration deadline,

        @DefaultValue("") String peopleHours) {}
