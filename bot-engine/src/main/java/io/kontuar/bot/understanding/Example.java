package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;

/** A message as a customer might write it, and what it would mean. */
public record Example(Language language, Intent intent, String text) {}
