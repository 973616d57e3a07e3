package io.kontuar.console.desk;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.Verification;
import io.kontuar.contact.Contact;
import io.kontuar.contact.ContactAddress;
import io.kontuar.contact.ContactId;
import io.kontuar.contact.Contacts;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationLists;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes lines of lists out of stored conversations. */
public final class RowReader {
    private static final int NOTES_IN_A_ROW = 10;

    private final Contacts contacts;
    private final Messages messages;
    private final Colleagues colleagues;

    public RowReader(Contacts contacts, Messages messages, Colleagues colleagues) {
        this.contacts = contacts;
        this.messages = messages;
        this.colleagues = colleagues;
    }

    public List<RowView> rows(List<ConversationLists.Row> rows) {
        Map<AddressId, Verification> levels = levels(rows);
        return rows.stream()
                .map(row -> RowView.of(
                        row.conversation(),
                        row.last(),
                        row.contactName(),
                        levels.getOrDefault(replyTo(row.conversation()), Verification.CLAIMED),
                        colleagues))
                .toList();
    }

    public RowView row(Conversation conversation) {
        Verification level = contacts.address(replyTo(conversation))
                .map(ContactAddress::verification)
                .orElse(Verification.CLAIMED);
        String name = contacts.find(conversation.customer().contact())
                .map(Contact::name)
                .orElse(null);
        return RowView.of(conversation, last(conversation), name, level, colleagues);
    }

    private Map<AddressId, Verification> levels(List<ConversationLists.Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Set<ContactId> of = rows.stream()
                .map(row -> row.conversation().customer().contact())
                .collect(Collectors.toSet());
        return contacts.addressesOf(of).stream()
                .collect(Collectors.toMap(ContactAddress::id, ContactAddress::verification, (one, other) -> one));
    }

    private @Nullable Message last(Conversation conversation) {
        long before = conversation.progress().lastSeq() + 1;
        while (before > 1) {
            List<Message> page = messages.before(conversation.id(), before, NOTES_IN_A_ROW);
            for (Message message : page.reversed()) {
                if (message.direction() != Direction.NOTE) {
                    return message;
                }
            }
            before = page.isEmpty() ? 0 : page.getFirst().seq();
        }
        return null;
    }

    private static AddressId replyTo(Conversation conversation) {
        return AddressId.of(conversation.customer().replyTo());
    }
}
