package io.kontuar.gateway.whatsapp;

import io.kontuar.channel.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Who wrote: a number, a user's id that counts within our portfolio, or both.
 *
 * @param address where an answer goes: the number where there is one
 * @param userId the address of the id, where there is one beside the number
 */
record WhatsAppSender(
        Address address, @Nullable Address userId, @Nullable String name) {
    private static final int LONGEST_NAME = 200;

    /** Reads it of a message and the {@code contacts} that came with it. */
    static WhatsAppSender of(JsonNode message, List<JsonNode> contacts, WhatsAppAccount account) throws NotReadable {
        JsonNode contact = contact(message, contacts);
        String phone = Wire.text(message, "from");
        phone = phone == null ? Wire.text(contact, "wa_id") : phone;
        String user = Wire.text(message, "from_user_id");
        user = user == null ? Wire.text(contact, "user_id") : user;
        Address byUser = user == null ? null : user(user, account);
        String name = name(contact);
        if (phone != null) {
            return new WhatsAppSender(phone(phone), byUser, name);
        }
        if (byUser != null) {
            return new WhatsAppSender(byUser, null, name);
        }
        throw new NotReadable("neither from nor from_user_id");
    }

    /** @param digits as Meta writes a number: with the country's code and without a plus sign */
    static Address phone(String digits) throws NotReadable {
        String number = digits.startsWith("+") ? digits.substring(1) : digits;
        if (!number.matches("[1-9][0-9]{4,14}")) {
            throw new NotReadable("from: expected 5 to 15 digits");
        }
        return Address.whatsApp("+" + number);
    }

    static Address user(String id, WhatsAppAccount account) throws NotReadable {
        if (!id.matches("[\\x21-\\x7e]{1,200}") || account.portfolio().length() > 100) {
            throw new NotReadable("from_user_id: expected 1 to 200 visible characters");
        }
        return Address.whatsAppUser(account.portfolio(), id);
    }

    private static JsonNode contact(JsonNode message, List<JsonNode> contacts) {
        for (JsonNode contact : contacts) {
            if (isSame(message, "from", contact, "wa_id") || isSame(message, "from_user_id", contact, "user_id")) {
                return contact;
            }
        }
        boolean unnamed = Wire.text(message, "from") == null && Wire.text(message, "from_user_id") == null;
        return unnamed && contacts.size() == 1 ? contacts.getFirst() : MissingNode.getInstance();
    }

    private static boolean isSame(JsonNode message, String member, JsonNode contact, String other) {
        String value = Wire.text(message, member);
        return value != null && value.equals(Wire.text(contact, other));
    }

    private static @Nullable String name(JsonNode contact) {
        JsonNode profile = contact.path("profile");
        String name = Wire.text(profile, "name");
        String shown = name == null || name.isBlank() ? Wire.text(profile, "username") : name.strip();
        return Wire.shortened(shown, LONGEST_NAME);
    }
}
