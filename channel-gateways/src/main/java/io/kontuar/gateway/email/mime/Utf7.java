package io.kontuar.gateway.email.mime;

import java.nio.charset.StandardCharsets;

/** UTF-7 (RFC 2152), which old mailers wrote and no JDK reads. */
final class Utf7 {
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Utf7() {}

    static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '+') {
                out.append(c);
            } else if (at < text.length() && text.charAt(at) == '-') {
                out.append('+');
                at++;
            } else {
                at = shifted(text, at, out);
            }
        }
        return out.toString();
    }

    private static int shifted(String text, int from, StringBuilder out) {
        int bits = 0;
        int count = 0;
        int at = from;
        for (; at < text.length(); at++) {
            int value = BASE64.indexOf(text.charAt(at));
            if (value < 0) {
                return text.charAt(at) == '-' ? at + 1 : at;
            }
            bits = (bits << 6) | value;
            count += 6;
            if (count >= 16) {
                count -= 16;
                out.append((char) (bits >> count));
                bits &= (1 << count) - 1;
            }
        }
        return at;
    }
}
