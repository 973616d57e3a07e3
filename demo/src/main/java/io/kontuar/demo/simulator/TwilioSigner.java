package io.kontuar.demo.simulator;

import io.kontuar.channel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as Twilio does: base64 of HMAC-SHA1 under the account's token over the URL and every form field, name then value,
 * in the order of their names. Source: Twilio's page "Validating requests".
 */
final class TwilioSigner {
    private static final String ALGORITHM = "HmacSHA1";

    private TwilioSigner() {}

    /** @param fields empty for anything but a form */
    static String sign(Secret token, String url, SortedMap<String, String> fields) {
        StringBuilder signed = new StringBuilder(url);
        fields.forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
