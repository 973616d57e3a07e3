package io.kontuar.gateway.email.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Content-Transfer-Encodings, forgiving: what cannot be decoded stays as it came. */
final class TransferCoding {
    /** Above this share of letters that base64 does not have, the body is not base64 whatever its label says. */
    private static final double FOREIGN_SHARE = 0.05;

    private TransferCoding() {}

    static byte[] decode(byte[] body, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> isBase64(body) ? base64(new String(body, StandardCharsets.ISO_8859_1)) : body;
            case "quoted-printable" -> quotedPrintable(new String(body, StandardCharsets.ISO_8859_1));
            default -> body;
        };
    }

    private static boolean isBase64(byte[] body) {
        int foreign = 0;
        int seen = 0;
        for (byte b : body) {
            if (b == ' ' || b == '\t' || b == '\r' || b == '\n') {
                continue;
            }
            seen++;
            if (value(b & 0xff) < 0 && b != '=') {
                foreign++;
            }
        }
        return foreign <= seen * FOREIGN_SHARE;
    }

    /** Skips what is not base64; goes on after a padding in the middle, as joined pieces have it. */
    static byte[] base64(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() * 3 / 4 + 3);
        int bits = 0;
        int count = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '=') {
                bits = 0;
                count = 0;
                continue;
            }
            int value = value(c);
            if (value < 0) {
                continue;
            }
            bits = (bits << 6) | value;
            count += 6;
            if (count >= 8) {
                count -= 8;
                out.write(bits >> count);
                bits &= (1 << count) - 1;
            }
        }
        return out.toByteArray();
    }

    private static int value(int c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
    }

    /** @param text one character per byte; a character above that (a header's raw UTF-8) is taken as UTF-8 */
    static byte[] quotedPrintable(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '=') {
                int softBreak = softBreakEnd(text, at + 1);
                int code = softBreak < 0 ? hex(text, at + 1) : -1;
                if (softBreak >= 0) {
                    at = softBreak;
                } else if (code >= 0) {
                    out.write(code);
                    at += 3;
                } else {
                    out.write('=');
                    at++;
                }
            } else if (c > 0xff) {
                out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                at++;
            } else {
                out.write(c);
                at++;
            }
        }
        return out.toByteArray();
    }

    /** Where the line goes on when a soft line break begins here; -1 when none does. */
    private static int softBreakEnd(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at == text.length()) {
            return at;
        }
        if (text.startsWith("\r\n", at)) {
            return at + 2;
        }
        return text.charAt(at) == '\n' ? at + 1 : -1;
    }

    private static int hex(String text, int at) {
        if (at + 1 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
