package io.kontuar.gateway.whatsapp;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.AddressesJoined;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.DerivedId;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What Meta tells of its users rather than what they write: that two addresses are one person's. */
final class SystemNews {
    static final String USER_ID = "whatsapp-user-id";
    private static final String NEW_NUMBER = "whatsapp-number-changed";

    private SystemNews() {}

    /** A number change joins the old and the new one; other news has nothing for us. */
    static List<InboundEvent> read(WhatsAppAccount account, JsonNode message, ProviderMessageId id, Instant at)
            throws NotReadable {
        JsonNode system = message.path("system");
        String old = Wire.text(message, "from");
        String next = Wire.text(system, "wa_id");
        next = next == null ? Wire.text(system, "new_wa_id") : next;
        String type = String.valueOf(Wire.text(system, "type"));
        if (old == null || next == null || !type.endsWith("changed_number") || old.equals(next)) {
            return List.of();
        }
        Address before = WhatsAppSender.phone(old);
        Address after = WhatsAppSender.phone(next);
        return List.of(new AddressesJoined(
                new CommandId(DerivedId.of("jn", account.id().value(), id.value())),
                account.id(),
                before,
                after,
                NEW_NUMBER,
                at));
    }

    static AddressesJoined joined(WhatsAppAccount account, Address one, Address other, String rule, Instant at) {
        String id = DerivedId.of(
                "jn",
                account.id().value(),
                AddressId.of(one).value(),
                AddressId.of(other).value());
        return new AddressesJoined(new CommandId(id), account.id(), one, other, rule, at);
    }
}
