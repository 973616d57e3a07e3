package io.kontuar.channel;

import java.util.Locale;

/** A language that Kontuar speaks with customers and staff. */
public enum Language {
    EN,
    PL,
    RO;

    /** The ISO 639-1 code in lower case: {@code en}, {@code pl} or {@code ro}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code());
    }

    /** The language of an ISO 639-1 code or of a tag that begins with one ({@code pl-PL}); refuses any other. */
    public static Language ofCode(String code) {
        for (Language language : values()) {
            if (code.regionMatches(true, 0, language.code(), 0, 2) && (code.length() == 2 || code.charAt(2) == '-')) {
                return language;
            }
        }
        throw new IllegalArgumentException("language: expected en, pl or ro, got '" + code + "'");
    }
}
