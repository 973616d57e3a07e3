package io.kontuar.console.help;

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

/** The help page's own words, from {@code help_CODE.properties}. */
final class HelpWords {
    private final Map<Language, Properties> byLanguage = new EnumMap<>(Language.class);

    HelpWords() {
        for (Language language : Language.values()) {
            byLanguage.put(language, load("help_" + language.code() + ".properties"));
        }
    }

    String of(Language language, String key) {
        String text = byLanguage.getOrDefault(language, new Properties()).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("help page: no '" + key + "' in " + language.code());
        }
        return text;
    }

    private static Properties load(String name) {
        try (InputStream in = HelpWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("help page: " + name + " is missing");
            }
            Properties words = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                words.load(reader);
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
