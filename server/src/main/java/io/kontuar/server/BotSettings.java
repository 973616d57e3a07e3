package io.kontuar.server;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bot works; see docs/operations.md.
 *
 * @param embeddings whether the sentence model helps where words alone leave doubt; costs about 100 MB
 */
@ConfigurationProperties("kontuar.bot")
record BotSettings(@DefaultValue("on") boolean embeddings) {}
