package io.kontuar.bot.flow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that a flow needs to know.
 *
 * @param matches what a text must look like as a whole, case ignored; null for any
 * @param longest characters of a text that are kept
 * @param options of a choice, in the order in which they are offered: id → folded beginnings of words that mean it
 * @param of the slot it was told about: when that one is corrected, this one is asked anew; null for none
 */
public record Slot(
        String name,
        Spot spot,
        Type type,
        @Nullable Pattern matches,
        int longest,
        Map<String, List<String>> options,
        @Nullable String of) {
    public static final int LONGEST = 1000;

    public Slot {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** The text that asks for it. */
    public String ask() {
        return "ask-" + name;
    }

    /** The text that asks again after an answer that would not do; {@link #ask} where there is none. */
    public String again() {
        return "again-" + name;
    }

    /** The text on the button of an option. */
    public static String label(String option) {
        return "option-" + option;
    }

    /** What a slot takes. */
    public enum Type {
        /** An order number. */
        ORDER,
        /** An e-mail address or a telephone number. */
        CONTACT,
        /** A city or store of the shop. */
        PLACE,
        /** Whatever is written. */
        TEXT,
        /** One of the options. */
        CHOICE,
        /** Yes or no. */
        YES_NO,
        /** Pictures or other files; "none" where the customer has none. */
        PHOTO
    }
}
