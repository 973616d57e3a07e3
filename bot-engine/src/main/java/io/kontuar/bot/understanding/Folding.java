package io.kontuar.bot.understanding;

import java.text.Normalizer;

/** Lower case without diacritics, one character for one, so that positions in folded and original text agree. */
final class Folding {
    private static final char[] TABLE = table();

    private Folding() {}

    static String fold(CharSequence text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(text.charAt(i));
        }
        return new String(folded);
    }

    static char fold(char c) {
        return c < TABLE.length ? TABLE[c] : unusual(c);
    }

    private static char unusual(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u02BC', '\u2032' -> '\'';
            case '\u201C', '\u201D', '\u201E' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            default -> c >= 0xFF01 && c <= 0xFF5E ? TABLE[c - 0xFEE0] : Character.toLowerCase(c);
        };
    }

    private static char[] table() {
        char[] table = new char[0x250];
        for (char c = 0; c < table.length; c++) {
            String bare = Normalizer.normalize(Character.toString(Character.toLowerCase(c)), Normalizer.Form.NFD);
            table[c] = special(bare.isEmpty() ? c : bare.charAt(0));
        }
        return table;
    }

    private static char special(char c) {
        return switch (c) {
            case 'ł' -> 'l';
            case 'đ', 'ð' -> 'd';
            case 'ø' -> 'o';
            case 'æ' -> 'a';
            case 'œ' -> 'o';
            case 'ß' -> 's';
            case 'ı' -> 'i';
            case '\u00B4', '`' -> '\'';
            default -> c;
        };
    }
}
