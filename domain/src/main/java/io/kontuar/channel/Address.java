package io.kontuar.channel;

import java.util.Locale;

/**
 * Where a customer can be reached.
 *
 * @param scope within which the value is unique: the site for web chat, the business portfolio for a WhatsApp BSUID,
 *     empty for phone numbers and e-mail addresses
 * @param value E.164 for phones ({@code +48601...}), lower case for e-mail, the visitor id for web chat
 */
public record Address(ChannelKind channel, String scope, String value) {
    public Address {
        if (value.isBlank() || value.length() > 320 || scope.length() > 100) {
            throw new IllegalArgumentException("address on " + channel.code()
                    + ": expected a value of 1 to 320 and a scope of at most 100 characters");
        }
    }

    public static Address sms(String e164) {
        return new Address(ChannelKind.SMS, "", e164);
    }

    public static Address whatsApp(String e164) {
        return new Address(ChannelKind.WHATSAPP, "", e164);
    }

    /** Somebody on WhatsApp who shows no number: known by an id that counts within our business portfolio only. */
    public static Address whatsAppUser(String portfolio, String user) {
        return new Address(ChannelKind.WHATSAPP, portfolio, user);
    }

    /** A caller by number, which nobody vouches for. */
    public static Address voice(String e164) {
        return new Address(ChannelKind.VOICE, "", e164);
    }

    /** Somebody who shows no number: nobody but the caller in this one call. */
    public static Address voiceWithoutNumber(ChannelAccountId account, CallId call) {
        return new Address(ChannelKind.VOICE, account.value(), call.value());
    }

    /** @param address as mail writes it; case does not count */
    public static Address email(String address) {
        return new Address(ChannelKind.EMAIL, "", address.toLowerCase(Locale.ROOT));
    }

    public static Address webChat(String site, String visitor) {
        return new Address(ChannelKind.WEB_CHAT, site, visitor);
    }

    /** Hides the value: addresses are personal data and have no place in a log. */
    @Override
    public String toString() {
        return "Address[" + channel.code() + " " + AddressId.of(this).value() + "]";
    }
}
