package io.kontuar.demo.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An SMS account of a Kontuar under test, and the webhooks that its provider posts. */
record SmsLine(KontuarProcess kontuar, String account, String baseUrl) {
    private static final String NUMBER = "+48732100900";
    private static final String ACCOUNT_SID = "AC0123456789abcdef0123456789abcdef";
    private static final String TOKEN = "a-token-that-both-sides-know";
    private static final Duration LIMIT = Duration.ofSeconds(15);

    /** As an administrator writes it to {@code /api/channel-accounts}. */
    Map<String, Object> settings() {
        return Map.of(
                "id",
                account,
                "channel",
                "sms",
                "name",
                "Texts",
                "sender",
                NUMBER,
                "enabled",
                true,
                "settings",
                Map.of("accountSid", ACCOUNT_SID, "baseUrl", baseUrl),
                "secrets",
                Map.of("authToken", TOKEN));
    }

    /** A customer's text as the provider posts and signs it. */
    HttpRequest text(String sid, String from, String words) {
        return posted(form(sid, from, words), TOKEN);
    }

    /** The same, signed by somebody who does not know the token. */
    HttpRequest forged(String sid, String from, String words) {
        return posted(form(sid, from, words), "another-token");
    }

    private static SortedMap<String, String> form(String sid, String from, String words) {
        return new TreeMap<>(Map.of(
                "MessageSid",
                sid,
                "AccountSid",
                ACCOUNT_SID,
                "From",
                from,
                "To",
                NUMBER,
                "Body",
                words,
                "NumMedia",
                "0"));
    }

    private HttpRequest posted(SortedMap<String, String> form, String token) {
        URI webhook = kontuar.at("/webhooks/sms/" + account);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(webhook)
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", signature(token, webhook + joined(form)))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String joined(SortedMap<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + field.getValue())
                .collect(Collectors.joining());
    }

    private static String signature(String token, String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA1", e);
        }
    }
}
