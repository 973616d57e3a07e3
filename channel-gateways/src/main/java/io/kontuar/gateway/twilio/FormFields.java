package io.kontuar.gateway.twilio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The fields of a form as their sender wrote them: decoded from the raw bytes and kept as bytes, since a signature covers
 * bytes and not what a framework makes of them. Nothing is trimmed, empty values stay, and no input is refused: a stray
 * percent sign stands for itself.
 */
public record FormFields(List<Field> fields) {

    /** One pair, percent-decoded and not yet read as text: each character is one byte (ISO 8859-1). */
    public record Field(String name, String value) {}

    public static FormFields parse(byte[] body) {
        String form = new String(body, StandardCharsets.ISO_8859_1);
        return new FormFields(Arrays.stream(form.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(FormFields::field)
                .toList());
    }

    /**
     * The fields as text, the first of each name.
     *
     * @throws CharacterCodingException when one is not UTF-8
     */
    public FormText text() throws CharacterCodingException {
        FormText text = new FormText();
        for (Field field : fields) {
            text.add(utf8(field.name), utf8(field.value));
        }
        return text;
    }

    private static Field field(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0
                ? new Field(decode(pair), "")
                : new Field(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
    }

    private static String decode(String encoded) {
        StringBuilder decoded = new StringBuilder(encoded.length());
        for (int at = 0; at < encoded.length(); at++) {
            char here = encoded.charAt(at);
            int escaped = here == '%' ? escaped(encoded, at) : -1;
            if (escaped >= 0) {
                decoded.append((char) escaped);
                at += 2;
            } else {
                decoded.append(here == '+' ? ' ' : here);
            }
        }
        return decoded.toString();
    }

    private static int escaped(String encoded, int at) {
        if (at + 2 >= encoded.length()) {
            return -1;
        }
        int high = hex(encoded.charAt(at + 1));
        int low = hex(encoded.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static int hex(char digit) {
        return digit < 128 ? Character.digit(digit, 16) : -1;
    }

    private static String utf8(String bytes) throws CharacterCodingException {
        ByteBuffer raw = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
        return StandardCharsets.UTF_8.newDecoder().decode(raw).toString();
    }
}
