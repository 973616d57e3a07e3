package io.kontuar.channel;

/**
 * What a text costs as an SMS: how it is encoded and in how many parts it leaves. One character outside GSM-7 switches the
 * whole text to UCS-2; no pair (escape and character, or surrogates) is torn apart between two parts. Rules: 3GPP TS
 * 23.038 and 23.040.
 *
 * @param units septets in GSM-7, UTF-16 units in UCS-2
 * @param segments the parts the provider bills, at least 1
 */
public record SmsSegments(Encoding encoding, int units, int segments) {

    /** How a text travels, and how much fits into one part: alone, or beside the header of a longer text. */
    public enum Encoding {
        GSM_7(160, 153),
        UCS_2(70, 67);

        private final int alone;
        private final int perPart;

        Encoding(int alone, int perPart) {
            this.alone = alone;
            this.perPart = perPart;
        }
    }

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";

    public static SmsSegments of(String text) {
        Encoding encoding = text.chars().allMatch(SmsSegments::isGsm) ? Encoding.GSM_7 : Encoding.UCS_2;
        int units =
                text.codePoints().map(character -> width(encoding, character)).sum();
        int segments = units <= encoding.alone ? 1 : parts(encoding, text);
        return new SmsSegments(encoding, units, segments);
    }

    private static int parts(Encoding encoding, String text) {
        int parts = 1;
        int used = 0;
        for (int character : text.codePoints().toArray()) {
            int width = width(encoding, character);
            if (used + width > encoding.perPart) {
                parts++;
                used = 0;
            }
            used += width;
        }
        return parts;
    }

    private static boolean isGsm(int unit) {
        return BASIC.indexOf(unit) >= 0 || EXTENSION.indexOf(unit) >= 0;
    }

    private static int width(Encoding encoding, int character) {
        return switch (encoding) {
            case GSM_7 -> EXTENSION.indexOf(character) >= 0 ? 2 : 1;
            case UCS_2 -> Character.charCount(character);
        };
    }
}
