package io.kontuar.gateway.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.kontuar.channel.Verification;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who sent an SMS.
 *
 * @param value E.164, or a short code or name as the network gave it
 * @param verification a number is vouched for, since the answer reaches nobody else; a name is only claimed
 */
record SenderNumber(String value, Verification verification) {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /**
     * Reads a sender. A number that is in E.164 stays as it is, even where a country's plan would write it otherwise: the
     * answer must go where the message came from.
     *
     * @param ours our own number, in whose country a national number is read
     * @return empty when this is no sender that a network could have given
     */
    static Optional<SenderNumber> read(String from, String ours) {
        String given = from.strip();
        if (given.matches("\\+[1-9][0-9]{6,14}")) {
            return Optional.of(new SenderNumber(given, Verification.CHANNEL_VERIFIED));
        }
        if (given.matches("[0-9]{3,8}")) {
            return Optional.of(new SenderNumber(given, Verification.CHANNEL_VERIFIED));
        }
        if (given.matches("(?=.*[A-Za-z])[A-Za-z0-9 &._-]{1,11}")) {
            return Optional.of(new SenderNumber(given, Verification.CLAIMED));
        }
        return given.matches("[+0-9 ()./-]{3,40}") ? national(given, ours) : Optional.empty();
    }

    private static Optional<SenderNumber> national(String given, String ours) {
        PhoneNumber number = parsed(given, regionOf(ours));
        return number == null || !PHONES.isPossibleNumber(number)
                ? Optional.empty()
                : Optional.of(
                        new SenderNumber(PHONES.format(number, PhoneNumberFormat.E164), Verification.CHANNEL_VERIFIED));
    }

    private static @Nullable String regionOf(String ours) {
        PhoneNumber number = parsed(ours, null);
        return number == null ? null : PHONES.getRegionCodeForNumber(number);
    }

    private static @Nullable PhoneNumber parsed(String text, @Nullable String region) {
        try {
            return PHONES.parse(text, region);
        } catch (NumberParseException notANumber) {
            return null;
        }
    }
}
