package io.kontuar.demo.shop;

import io.kontuar.channel.Secret;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes secrets that nobody else has. */
final class Passwords {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** Twelve letters and digits in groups, none that can be taken for another: about 59 bits. */
    Secret password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new Secret(password.toString());
    }

    /** 32 hexadecimal digits, as Twilio's auth tokens are. */
    Secret token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return new Secret(HexFormat.of().formatHex(bytes));
    }
}
