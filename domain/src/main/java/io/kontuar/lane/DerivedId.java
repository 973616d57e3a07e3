package io.kontuar.lane;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Ids computed from what they stand for, so that doing a thing twice names it once. */
public final class DerivedId {
    private static final int RADIX = 36;
    private static final int BYTES = 15;

    private DerivedId() {}

    /** {@code prefix-} and 24 characters of base 36 over the SHA-256 of the parts (120 bits). */
    public static String of(String prefix, String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((byte) (bytes.length >> 8));
            digest.update((byte) bytes.length);
            digest.update(bytes);
        }
        String digits = new BigInteger(1, Arrays.copyOf(digest.digest(), BYTES)).toString(RADIX);
        return prefix + "-" + "0".repeat(24 - digits.length()) + digits;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
