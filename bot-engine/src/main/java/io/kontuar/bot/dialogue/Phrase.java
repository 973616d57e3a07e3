package io.kontuar.bot.dialogue;

import com.ibm.icu.text.MessageFormat;
import io.kontuar.channel.Language;
import java.util.HashMap;
import java.util.Map;

/**
 * A text with what is filled in: {@code {name}}, and by the rules of Unicode
 * {@code {count, plural, one{# order} few{…} other{# orders}}} where a number decides about the form.
 */
final class Phrase {
    private Phrase() {}

    static String of(String pattern, Language language, Map<String, String> values) {
        if (pattern.contains(", plural,")) {
            Map<String, Object> typed = new HashMap<>();
            values.forEach(
                    (name, value) -> typed.put(name, value.matches("\\d{1,9}") ? Integer.valueOf(value) : value));
            return new MessageFormat(pattern, language.locale()).format(typed);
        }
        String text = pattern;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }
}
