package io.kontuar.bot.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose number the words just before it promise. */
enum NumberContext {
    OURS,
    CARRIERS,
    PHONE,
    NONE;

    private static final Pattern WORD = Pattern.compile(
            "(order|zamowien|zamow|comand|zam\\b|cmd|po #|(awb|track|tracking|przesylk|paczk|list przewoz|nadania|colet|parcel number|waybill|consignment)|(phone|tel|mobile|komork|telefon|sun|dzwon|call))");

    /** The nearest such word within {@code reach} characters before a position. */
    static NumberContext before(String folded, int position, int reach) {
        Matcher words = WORD.matcher(folded).region(Math.max(0, position - reach), position);
        NumberContext nearest = NONE;
        while (words.find()) {
            nearest = words.group(2) != null ? CARRIERS : words.group(3) != null ? PHONE : OURS;
        }
        return nearest;
    }
}
