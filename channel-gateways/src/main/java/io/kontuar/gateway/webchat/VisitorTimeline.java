package io.kontuar.gateway.webchat;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.NoticeKind;
import io.kontuar.channel.MessageId;
import io.kontuar.contact.Contacts;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the store holds for one visitor, and nothing that is not his. */
final class VisitorTimeline {

    private static final int RECENT = 20;
    private static final int PAGE = 100;
    private static final int DEEPEST = 2_000;

    private final Contacts contacts;
    private final Conversations conversations;
    private final Messages messages;
    private final Entries entries;

    VisitorTimeline(Contacts contacts, Conversations conversations, Messages messages, Entries entries) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.messages = messages;
        this.entries = entries;
    }

    /** The conversation to show: the open one that the visitor takes part in, else the one opened last. */
    Optional<Conversation> current(Visitor visitor) {
        return all(visitor)
                .max(Comparator.comparing((Conversation one) -> !one.closed())
                        .thenComparing(one -> one.moments().openedAt()));
    }

    /** The conversation of that id, when the visitor takes part in it. */
    Optional<Conversation> find(Visitor visitor, ConversationId id) {
        return conversations.find(id).filter(one -> takesPart(visitor, one));
    }

    /** What the visitor may see of the next entries after {@code seq}. */
    Page after(Conversation conversation, Visitor visitor, Language language, long seq) {
        List<Message> stored = messages.after(conversation.id(), seq, PAGE);
        boolean hisOwn = seq > 0 || openedBy(visitor, conversation);
        List<Entry> visible = new ArrayList<>();
        List<MessageId> undelivered = new ArrayList<>();
        for (Message message : stored) {
            hisOwn |= Entries.isBetween(message, visitor);
            entries.of(message, visitor, language, hisOwn).ifPresent(visible::add);
            if (Entries.isBetween(message, visitor) && isOnItsWay(message.delivery())) {
                undelivered.add(message.id());
            }
        }
        long examined = stored.isEmpty() ? seq : stored.getLast().seq();
        return new Page(visible, undelivered, examined, stored.size() == PAGE);
    }

    /** Whether nothing was said of how it was since the conversation was closed. */
    boolean unrated(Conversation conversation) {
        List<Message> latest = messages.before(conversation.id(), Long.MAX_VALUE, RECENT);
        return latest.reversed().stream()
                .map(Message::content)
                .takeWhile(content -> !isNotice(content, NoticeKind.CLOSED))
                .noneMatch(content -> isNotice(content, NoticeKind.RATED));
    }

    private static boolean isNotice(MessageContent content, NoticeKind kind) {
        return content instanceof MessageContent.Notice notice && notice.kind() == kind;
    }

    /** Messages to the visitor in {@code (after, upTo]} that he has not read so far. */
    List<MessageId> unread(Conversation conversation, Visitor visitor, long after, long upTo) {
        return scan(conversation.id(), after)
                .takeWhile(message -> message.seq() <= upTo)
                .filter(message -> Entries.isBetween(message, visitor) && isUnread(message.delivery()))
                .map(Message::id)
                .toList();
    }

    /** A file of a message that the visitor may see. */
    Optional<Entry.File> file(Visitor visitor, String id) {
        return all(visitor)
                .flatMap(one -> scan(one.id(), 0))
                .flatMap(message -> entries.of(message, visitor, Language.EN, false).stream())
                .flatMap(entry -> entry.attachments().stream())
                .filter(file -> file.id().equals(id))
                .findFirst();
    }

    /**
     * @param undelivered those of the entries that now reach the visitor for the first time
     * @param examined the last entry that was looked at, shown or not
     * @param more whether there may be more after it
     */
    record Page(List<Entry> entries, List<MessageId> undelivered, long examined, boolean more) {
        Page {
            entries = List.copyOf(entries);
            undelivered = List.copyOf(undelivered);
        }
    }

    private Stream<Conversation> all(Visitor visitor) {
        return contacts.address(AddressId.of(visitor.address())).stream()
                .flatMap(address -> conversations.ofContacts(contacts.customer(address.contact()), RECENT).stream())
                .filter(one -> takesPart(visitor, one));
    }

    private boolean takesPart(Visitor visitor, Conversation conversation) {
        return openedBy(visitor, conversation)
                || conversation.customer().replyTo().equals(visitor.address())
                || scan(conversation.id(), 0).anyMatch(message -> Entries.isBetween(message, visitor));
    }

    private static boolean openedBy(Visitor visitor, Conversation conversation) {
        return conversation.customer().openedBy().equals(AddressId.of(visitor.address()));
    }

    private Stream<Message> scan(ConversationId conversation, long after) {
        return Stream.iterate(
                        messages.after(conversation, after, PAGE),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.of()
                                : messages.after(conversation, page.getLast().seq(), PAGE))
                .flatMap(List::stream)
                .limit(DEEPEST);
    }

    private static boolean isOnItsWay(@Nullable Delivery delivery) {
        return delivery != null && delivery.state().mayBecome(DeliveryState.DELIVERED);
    }

    private static boolean isUnread(@Nullable Delivery delivery) {
        return delivery != null && delivery.state().mayBecome(DeliveryState.READ);
    }
}
