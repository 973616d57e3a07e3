package io.kontuar.bot.dialogue;

import io.kontuar.channel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The bot's own words in every language, from {@code texts_<code>.properties}; filled in as {@link Phrase} says. */
public final class Texts {
    private final Map<Language, Properties> byLanguage = new EnumMap<>(Language.class);

    public Texts() {
        for (Language language : Language.values()) {
            byLanguage.put(language, load(language));
        }
    }

    public String of(Language language, String key) {
        return of(language, key, Map.of());
    }

    public String of(Language language, String key, Map<String, String> values) {
        String text = words(language).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("bot text: no '" + key + "' in " + language.code());
        }
        return Phrase.of(text, language, values);
    }

    boolean has(Language language, String key) {
        return words(language).containsKey(key);
    }

    Set<String> keys(Language language) {
        return words(language).stringPropertyNames();
    }

    private Properties words(Language language) {
        return byLanguage.getOrDefault(language, new Properties());
    }

    private static Properties load(Language language) {
        String name = "texts_" + language.code() + ".properties";
        Properties words = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream("/io/kontuar/bot/dialogue/" + name)) {
            if (in == null) {
                throw new IllegalStateException("bot texts: " + name + " is missing");
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                words.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
