package io.kontuar.conversation;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.Language;
import io.kontuar.contact.ContactAddress;
import io.kontuar.staff.QueueId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A conversation on WhatsApp that the bot holds. */
public final class SampleWhatsApp {
    private SampleWhatsApp() {}

    public static Conversation conversation(
            ConversationId id, ContactAddress contact, Address address, ChannelAccountId account) {
        return new Conversation(
                id,
                new CustomerSide(contact.contact(), AddressId.of(address), address, account),
                "",
                Language.PL,
                new QueueId("general"),
                Control.bot(),
                null,
                0,
                Set.of(),
                Progress.NONE,
                Moments.openedAt(Instant.EPOCH),
                null,
                null,
                null,
                List.of(),
                List.of(),
                0);
    }

    /** The same with so many entries. */
    public static Conversation upTo(Conversation before, long seq) {
        return new Conversation(
                before.id(),
                before.customer(),
                before.subject(),
                before.language(),
                before.queue(),
                before.control(),
                null,
                0,
                Set.of(),
                new Progress(seq, 0, 0),
                before.moments(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                before.version());
    }
}
