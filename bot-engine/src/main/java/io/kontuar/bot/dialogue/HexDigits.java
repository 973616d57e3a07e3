package io.kontuar.bot.dialogue;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Random values that nobody guesses. */
final class HexDigits {
    private static final int BYTES = 16;

    private HexDigits() {}

    /** 128 bits as 32 digits. */
    static String random(SecureRandom source) {
        byte[] bytes = new byte[BYTES];
        source.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
