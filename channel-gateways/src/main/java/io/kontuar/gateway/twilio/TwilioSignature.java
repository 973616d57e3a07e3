package io.kontuar.gateway.twilio;

import io.kontuar.channel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether Twilio sent a request: base64 of HMAC-SHA1 under the account's token, over the URL as requested and, for a form,
 * every name and value sorted by bytes. A JSON body is covered by its hash in the URL. Source: Twilio's page "Validating
 * requests" and the tests of its helper libraries. The URL is never taken apart and put together again, since a proxy's
 * port and percent-escapes would not survive it; with and without a port are tried as they stand.
 */
final class TwilioSignature {

    private static final String BODY_HASH = "bodySHA256=";

    private TwilioSignature() {}

    /** @param tokens the account's tokens: two while one replaces the other */
    static boolean isGood(SignedRequest request, byte[] body, List<Secret> tokens) {
        String signature = request.signature();
        if (signature == null || !coversBody(request, body)) {
            return false;
        }
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        byte[] fields = request.isForm() ? sorted(FormFields.parse(body)) : new byte[0];
        boolean good = false;
        for (Secret token : tokens) {
            for (String url : List.of(request.url(), portToggled(request.url()))) {
                good |= MessageDigest.isEqual(given, sign(token, url, fields));
            }
        }
        return good;
    }

    /** The URL without its port where it has one, else with its scheme's own. */
    static String portToggled(String url) {
        int scheme = url.indexOf("://");
        int host = scheme < 0 ? 0 : scheme + 3;
        int end = endOfAuthority(url, host);
        int port = url.lastIndexOf(':', end - 1);
        if (port >= host && url.substring(port + 1, end).chars().allMatch(Character::isDigit)) {
            return url.substring(0, port) + url.substring(end);
        }
        return url.substring(0, end) + (isSecure(url) ? ":443" : ":80") + url.substring(end);
    }

    private static boolean isSecure(String url) {
        return url.startsWith("https:") || url.startsWith("wss:");
    }

    private static int endOfAuthority(String url, int from) {
        int at = from;
        while (at < url.length() && "/?#".indexOf(url.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static boolean coversBody(SignedRequest request, byte[] body) {
        return request.isForm() || body.length == 0 || hashAgrees(request.url(), body);
    }

    private static boolean hashAgrees(String url, byte[] body) {
        int at = url.indexOf(BODY_HASH);
        if (at < 0) {
            return false;
        }
        String rest = url.substring(at + BODY_HASH.length());
        int end = rest.indexOf('&');
        String claimed = end < 0 ? rest : rest.substring(0, end);
        String found = HexFormat.of().formatHex(sha256(body));
        return MessageDigest.isEqual(claimed.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
    }

    /** A name that comes again is signed once for each different value, in order: what Twilio's own helpers do. */
    private static byte[] sorted(FormFields form) {
        SortedMap<String, SortedSet<String>> byName = new TreeMap<>();
        for (FormFields.Field field : form.fields()) {
            byName.computeIfAbsent(field.name(), name -> new TreeSet<>()).add(field.value());
        }
        StringBuilder joined = new StringBuilder();
        byName.forEach(
                (name, values) -> values.forEach(value -> joined.append(name).append(value)));
        return joined.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] sign(Secret token, String url, byte[] fields) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            mac.update(url.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encode(mac.doFinal(fields));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA1", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
