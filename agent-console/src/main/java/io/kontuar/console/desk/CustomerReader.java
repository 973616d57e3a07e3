package io.kontuar.console.desk;

import io.kontuar.commerce.Orders;
import io.kontuar.commerce.Returns;
import io.kontuar.commerce.Store;
import io.kontuar.commerce.StoreId;
import io.kontuar.commerce.Stores;
import io.kontuar.contact.Contact;
import io.kontuar.contact.ContactAddress;
import io.kontuar.contact.ContactId;
import io.kontuar.contact.Contacts;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Visibility;
import io.kontuar.staff.Staff;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what staff see of a customer. */
final class CustomerReader {
    private static final int MOST_CONVERSATIONS = 100;

    private final Contacts contacts;
    private final Conversations conversations;
    private final Visibility visibility;
    private final RowReader rows;
    private final Orders orders;
    private final Returns returns;
    private final Stores stores;

    CustomerReader(
            Contacts contacts,
            Conversations conversations,
            Visibility visibility,
            RowReader rows,
            Orders orders,
            Returns returns,
            Stores stores) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.visibility = visibility;
        this.rows = rows;
        this.orders = orders;
        this.returns = returns;
        this.stores = stores;
    }

    /** Whether the viewer may see this customer: exactly when one of the customer's conversations may be seen. */
    boolean sees(Staff viewer, ContactId contact) {
        return !seen(viewer, contacts.customer(contact)).isEmpty();
    }

    /** Empty when there is no such customer, or none for this viewer. */
    Optional<CustomerView> read(Staff viewer, ContactId contact) {
        Set<ContactId> customer = contacts.customer(contact);
        List<Conversation> seen = seen(viewer, customer);
        List<Contact> people = contacts.findAll(customer);
        return seen.isEmpty()
                ? Optional.empty()
                : people.stream()
                        .filter(person -> person.id().equals(contact))
                        .findFirst()
                        .map(first -> view(first, people, seen));
    }

    private List<Conversation> seen(Staff viewer, Set<ContactId> customer) {
        return visibility.seen(viewer, conversations.ofContacts(customer, MOST_CONVERSATIONS));
    }

    private CustomerView view(Contact contact, List<Contact> people, List<Conversation> seen) {
        List<ContactAddress> addresses =
                contacts.addressesOf(people.stream().map(Contact::id).toList());
        Purchases purchases = Purchases.of(addresses, orders, returns);
        Map<StoreId, String> names = stores.all().stream().collect(Collectors.toMap(Store::id, Store::name));
        return new CustomerView(
                contact.id().value(),
                name(contact, people),
                contact.language() == null ? null : contact.language().code(),
                people.stream()
                        .map(Contact::createdAt)
                        .min(Comparator.naturalOrder())
                        .orElse(contact.createdAt()),
                people.stream().map(CustomerView.ContactView::of).toList(),
                addresses.stream().map(CustomerView.AddressView::of).toList(),
                contacts.linksAround(contact.id()).stream()
                        .map(CustomerView.LinkView::of)
                        .toList(),
                purchases.value(),
                purchases.orders().size(),
                purchases.returns().size(),
                purchases.returnedPercent(),
                purchases.lastPurchaseAt().orElse(null),
                purchases.orders().stream()
                        .map(order ->
                                OrderView.of(order, names, purchases.proven().contains(order.id())))
                        .toList(),
                purchases.returns().stream()
                        .map(goods -> ReturnView.of(goods, names))
                        .toList(),
                seen.stream().map(rows::row).toList());
    }

    private static String name(Contact contact, List<Contact> people) {
        return contact.name() != null
                ? contact.name()
                : people.stream()
                        .map(Contact::name)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
    }
}
