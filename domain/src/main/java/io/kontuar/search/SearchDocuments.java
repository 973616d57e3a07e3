package io.kontuar.search;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.MessageContent;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderLine;
import io.kontuar.commerce.Shipment;
import io.kontuar.contact.Contact;
import io.kontuar.contact.ContactAddress;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Message;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of each thing can be found. */
final class SearchDocuments {
    /** Addresses of a contact are added and never taken away, so their number makes a version of its own. */
    private static final long ADDRESSES = 10_000;

    private SearchDocuments() {}

    /**
     * The words of an entry, for the staff of its conversation's queue; empty for system lines, which nobody wrote. Its
     * version is the conversation's: an entry's words never change, its queue does.
     */
    static Optional<SearchDocument> of(Message message, Conversation conversation) {
        if (message.direction() == Direction.SYSTEM) {
            return Optional.empty();
        }
        return Optional.of(new SearchDocument(
                message.direction() == Direction.NOTE ? SearchDocument.Kind.NOTE : SearchDocument.Kind.MESSAGE,
                message.id().value(),
                "",
                words(message.content()),
                conversation.id(),
                conversation.customer().contact(),
                conversation.queue(),
                message.at(),
                conversation.version()));
    }

    static SearchDocument of(Conversation conversation) {
        return new SearchDocument(
                SearchDocument.Kind.CONVERSATION,
                conversation.id().value(),
                conversation.subject(),
                "",
                conversation.id(),
                conversation.customer().contact(),
                conversation.queue(),
                conversation.moments().updatedAt(),
                conversation.version());
    }

    static SearchDocument of(Contact contact, List<ContactAddress> addresses) {
        String reached = addresses.stream()
                .map(ContactAddress::address)
                .filter(address -> address.channel() != ChannelKind.WEB_CHAT)
                .map(Address::value)
                .distinct()
                .collect(Collectors.joining("\n"));
        return new SearchDocument(
                SearchDocument.Kind.CUSTOMER,
                contact.id().value(),
                Objects.requireNonNullElse(contact.name(), ""),
                reached,
                null,
                contact.id(),
                null,
                contact.createdAt(),
                contact.version() * ADDRESSES + addresses.size());
    }

    static SearchDocument of(Order order) {
        Stream<String> who =
                Stream.of(order.customerName(), order.email(), order.phone()).filter(Objects::nonNull);
        Stream<String> what = order.lines().stream().map(SearchDocuments::words);
        Stream<String> parcels = order.shipments().stream().map(Shipment::trackingNumber);
        return new SearchDocument(
                SearchDocument.Kind.ORDER,
                order.id().value(),
                order.number(),
                Stream.of(what, who, parcels).flatMap(lines -> lines).collect(Collectors.joining("\n")),
                null,
                null,
                null,
                order.placedAt(),
                order.asOf().toEpochMilli());
    }

    private static String words(OrderLine line) {
        return Stream.of(line.name(), line.variant(), line.sku().value())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String words(MessageContent content) {
        return content instanceof MessageContent.Media media
                ? Stream.concat(
                                Stream.of(media.plainText()),
                                media.files().stream().map(AttachmentRef::name))
                        .collect(Collectors.joining("\n"))
                        .strip()
                : content.plainText();
    }
}
