package io.kontuar.gateway.whatsapp;

import io.kontuar.channel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Whether Meta sent a request: {@code sha256=} and the HMAC-SHA256 of the raw body under the app's secret, in lower-case
 * hex. The body is never parsed and written anew for it, since Meta escapes characters as it likes. Source: Meta's page
 * "Webhooks: Validate payloads".
 */
final class MetaSignature {
    private static final String PREFIX = "sha256=";

    private MetaSignature() {}

    static boolean isGood(@Nullable String header, byte[] body, @Nullable Secret appSecret) {
        if (header == null || appSecret == null) {
            return false;
        }
        byte[] expected = (PREFIX + hmac(appSecret, body)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, header.getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(Secret secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
