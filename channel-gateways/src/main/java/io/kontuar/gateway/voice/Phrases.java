package io.kontuar.gateway.voice;

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

/** What the phone says of itself, from {@code phrases_<code>.properties}; {@code {name}} marks what is filled in. */
final class Phrases {
    private final Map<Language, Properties> byLanguage = new EnumMap<>(Language.class);

    Phrases() {
        for (Language language : Language.values()) {
            byLanguage.put(language, load(language));
        }
    }

    String of(Language language, String key) {
        String text = byLanguage.getOrDefault(language, new Properties()).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("phrase: no '" + key + "' in " + language.code());
        }
        return text;
    }

    String of(Language language, String key, Map<String, String> values) {
        String text = of(language, key);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    Set<String> keys(Language language) {
        return byLanguage.getOrDefault(language, new Properties()).stringPropertyNames();
    }

    private static Properties load(Language language) {
        String name = "phrases_" + language.code() + ".properties";
        Properties words = new Properties();
        try (InputStream in = Phrases.class.getResourceAsStream("/io/kontuar/gateway/voice/" + name)) {
            if (in == null) {
                throw new IllegalStateException("phrases: " + name + " is missing");
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
