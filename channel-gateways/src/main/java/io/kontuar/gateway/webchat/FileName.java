package io.kontuar.gateway.webchat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The name that a visitor gave to a file, made harmless: shown to people and used as a path by nobody. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    /** @param encoded percent-encoded UTF-8, as in the header {@code X-File-Name} */
    static String read(@Nullable String encoded) {
        String name = encoded == null ? "" : decoded(encoded);
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "").strip();
        String shortened = plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
        return shortened.isEmpty() ? "file" : shortened;
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return encoded;
        }
    }
}
