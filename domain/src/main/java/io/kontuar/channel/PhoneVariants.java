package io.kontuar.channel;

import java.util.ArrayList;
import java.util.List;

/**
 * Other ways in which the same telephone is written by channels: some countries' mobile numbers have a digit more or less
 * depending on who writes them. For finding only: what is sent goes to the number as it came.
 */
public final class PhoneVariants {
    private PhoneVariants() {}

    /**
     * @param e164 with its plus sign
     * @return the other ways, without itself; empty for most countries
     */
    public static List<String> of(String e164) {
        String digits = e164.startsWith("+") ? e164.substring(1) : e164;
        List<String> others = new ArrayList<>();
        if (digits.startsWith("52")) {
            mexico(digits, others);
        } else if (digits.startsWith("55")) {
            brazil(digits, others);
        } else if (digits.startsWith("54")) {
            argentina(digits, others);
        }
        return others;
    }

    /** 52 + ten digits; until 2019 mobiles were written 521 + ten. */
    private static void mexico(String digits, List<String> others) {
        if (digits.length() == 12) {
            others.add("+521" + digits.substring(2));
        } else if (digits.length() == 13 && digits.charAt(2) == '1') {
            others.add("+52" + digits.substring(3));
        }
    }

    /** 55 + area (two) + nine digits beginning with 9; WhatsApp keeps the old eight of many. A landline begins with 2 to 5. */
    private static void brazil(String digits, List<String> others) {
        if (digits.length() == 13 && digits.charAt(4) == '9') {
            others.add("+" + digits.substring(0, 4) + digits.substring(5));
        } else if (digits.length() == 12 && digits.charAt(4) >= '6') {
            others.add("+" + digits.substring(0, 4) + "9" + digits.substring(4));
        }
    }

    /** 54 + ten digits; a mobile is written 549 + ten from abroad. */
    private static void argentina(String digits, List<String> others) {
        if (digits.length() == 13 && digits.charAt(2) == '9') {
            others.add("+54" + digits.substring(3));
        } else if (digits.length() == 12) {
            others.add("+549" + digits.substring(2));
        }
    }
}
