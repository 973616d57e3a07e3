package io.kontuar.notice;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.SendingRules;
import io.kontuar.commerce.Order;
import io.kontuar.contact.Contact;
import io.kontuar.contact.ContactAddress;
import io.kontuar.contact.ContactId;
import io.kontuar.contact.Contacts;
import io.kontuar.conversation.Conversations;
import io.kontuar.notice.OrderNotice.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a customer is told: at what stands on the order and nowhere else; by the channel written on last, then in the shop's
 * order; on WhatsApp only who wrote there before. Who asked any of our accounts to stop is told nothing by any.
 */
final class Routes {
    /** No account of ours reaches what stands on the order, or has nothing that may be sent there now. */
    static final String UNREACHABLE = "unreachable";

    private final Contacts contacts;
    private final Conversations conversations;
    private final NoticePorts ports;

    Routes(NoticePorts ports) {
        this.ports = ports;
        this.contacts = ports.contacts();
        this.conversations = ports.conversations();
    }

    sealed interface Route {
        record Open(Way way, MessageContent content, Language language) implements Route {}

        record Closed(String reason) implements Route {}
    }

    Route of(OrderNotice notice, Order order, HouseRules house) {
        List<Address> addresses = addresses(order);
        if (addresses.stream().anyMatch(address -> stopped(address, house))) {
            return new Route.Closed(SendingRules.OPTED_OUT);
        }
        List<ContactAddress> known = known(addresses);
        Language language = house.spoken(language(addresses, known));
        for (ChannelAccount account : preferred(known, house)) {
            for (Address address : addresses) {
                if (address.channel() == account.channel() && mayBeTold(address, known)) {
                    Optional<MessageContent> content = content(notice, account, address, language, house);
                    if (content.isPresent()) {
                        return new Route.Open(new Way(account.id(), address), content.get(), language);
                    }
                }
            }
        }
        return new Route.Closed(UNREACHABLE);
    }

    /** The way that was chosen before, whatever holds now: it is asked again at the moment of sending. */
    Optional<Route.Open> by(Way way, OrderNotice notice, Order order, HouseRules house) {
        List<Address> addresses = addresses(order);
        Language language = house.spoken(language(addresses, known(addresses)));
        return house.accounts().stream()
                .filter(account -> account.id().equals(way.account()))
                .findFirst()
                .map(account -> new Route.Open(
                        way,
                        content(notice, account, way.to(), language, house)
                                .orElseGet(() -> NoticeWords.plain(notice, language, house)),
                        language));
    }

    private Optional<MessageContent> content(
            OrderNotice notice, ChannelAccount account, Address to, Language language, HouseRules house) {
        return NoticeWords.on(account, notice, language, ports.permissions().of(account.id(), AddressId.of(to)), house);
    }

    private List<ContactAddress> known(List<Address> addresses) {
        return addresses.stream()
                .flatMap(address -> contacts.address(AddressId.of(address)).stream())
                .toList();
    }

    private static List<Address> addresses(Order order) {
        List<Address> addresses = new ArrayList<>();
        String phone = order.phone();
        if (phone != null && phone.startsWith("+")) {
            addresses.add(Address.sms(phone));
            addresses.add(Address.whatsApp(phone));
        }
        String email = order.email();
        if (email != null && email.contains("@")) {
            addresses.add(Address.email(email));
        }
        return addresses;
    }

    private boolean stopped(Address address, HouseRules house) {
        return house.accounts().stream()
                .filter(account -> account.channel() == address.channel())
                .anyMatch(account -> ports.permissions()
                        .of(account.id(), AddressId.of(address))
                        .stopped());
    }

    private static boolean mayBeTold(Address address, List<ContactAddress> known) {
        return address.channel() != ChannelKind.WHATSAPP
                || known.stream().anyMatch(one -> one.address().equals(address));
    }

    /** The shop's order, with the channel and account that the customer used last in front. */
    private List<ChannelAccount> preferred(List<ContactAddress> known, HouseRules house) {
        List<ChannelAccount> ways = house.ways();
        Set<ContactId> people = new LinkedHashSet<>();
        known.forEach(one -> people.add(one.contact()));
        if (people.isEmpty() || ways.size() < 2) {
            return ways;
        }
        return conversations.ofContacts(people, 1).stream()
                .findFirst()
                .map(latest -> ways.stream()
                        .sorted(Comparator.comparing((ChannelAccount way) ->
                                        !way.id().equals(latest.customer().account()))
                                .thenComparing(way -> way.channel()
                                        != latest.customer().replyTo().channel()))
                        .toList())
                .orElse(ways);
    }

    /** What we know the customer to speak; else what is spoken where the number is from. */
    private Optional<Language> language(List<Address> addresses, List<ContactAddress> known) {
        Stream<Language> spoken = known.isEmpty()
                ? Stream.empty()
                : contacts
                        .findAll(known.stream()
                                .map(ContactAddress::contact)
                                .distinct()
                                .toList())
                        .stream()
                        .map(Contact::language)
                        .flatMap(Stream::ofNullable);
        return spoken.findFirst()
                .or(() -> addresses.stream()
                        .flatMap(address -> NumberPlan.language(address).stream())
                        .findFirst());
    }
}
