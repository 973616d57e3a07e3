package io.kontuar.bot.dialogue;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Verification;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.Orders;
import io.kontuar.contact.ContactAddress;
import io.kontuar.contact.Contacts;
import io.kontuar.contact.ProofAttempts;
import io.kontuar.conversation.Conversation;
import io.kontuar.lane.DerivedId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether the customer has shown to own an order: it stands under a verified address of his, or he knows its number and
 * the e-mail or phone that is on it. Wrong guesses are counted per address and per order number, and a wrong guess looks
 * the same as an order that does not exist.
 */
public final class Ownership {
    /** The slot of the order's number. */
    static final String ORDER = "order";

    /** The slot of the e-mail or phone that was given as a proof. */
    static final String PROOF = "proof";

    /** The slot of what was proven: {@link Proven}. */
    static final String PROVEN = "proven";

    private static final int GUESSES = 5;
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int RECENT = 10;
    private final Orders orders;
    private final Contacts contacts;
    private final ProofAttempts attempts;
    private final Clock clock;

    public Ownership(Orders orders, Contacts contacts, ProofAttempts attempts, Clock clock) {
        this.orders = orders;
        this.contacts = contacts;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** The customer's own recent orders, by addresses that are verified; newest first. */
    List<Order> ownRecent(Conversation conversation) {
        List<ContactAddress> verified = verified(conversation);
        Set<String> emails = values(verified, Set.of(ChannelKind.EMAIL));
        Set<String> phones = values(verified, Set.of(ChannelKind.SMS, ChannelKind.WHATSAPP));
        return emails.isEmpty() && phones.isEmpty() ? List.of() : orders.ofCustomer(emails, phones, RECENT);
    }

    /** The order of this number if it is the customer's own, by a verified address or by the proof given. */
    List<Order> proven(Conversation conversation, String number, @Nullable String proof) {
        List<ContactAddress> verified = verified(conversation);
        Set<String> known =
                verified.stream().map(address -> address.address().value()).collect(Collectors.toSet());
        return orders.byNumber(number).stream()
                .filter(order -> matches(order, known) || (proof != null && matches(order, Set.of(proof))))
                .toList();
    }

    /** All orders of this number, whoever's they are. */
    List<Order> numbered(String number) {
        return orders.byNumber(number);
    }

    /** Whether this e-mail or phone is the one on the order. */
    static boolean proves(Order order, String proof) {
        return matches(order, Set.of(proof));
    }

    boolean mayGuess(Conversation conversation, String number, @Nullable String proof) {
        var since = clock.instant().minus(WINDOW);
        return keys(conversation, number, proof).stream().allMatch(key -> attempts.countSince(key, since) < GUESSES);
    }

    void guessedWrong(Conversation conversation, String number, @Nullable String proof) {
        attempts.record(keys(conversation, number, proof), clock.instant());
    }

    private static List<String> keys(Conversation conversation, String number, @Nullable String proof) {
        List<String> keys = new ArrayList<>();
        keys.add("address/" + AddressId.of(conversation.customer().replyTo()).value());
        keys.add(DerivedId.of("order", Orders.normalNumber(number)));
        if (proof != null) {
            keys.add(DerivedId.of("proof", proof));
        }
        return keys;
    }

    private static boolean matches(Order order, Set<String> known) {
        return (order.email() != null && known.contains(order.email()))
                || (order.phone() != null && known.contains(order.phone()));
    }

    /** The address that is being answered alone: what another address has shown does not count as shown by this one. */
    private List<ContactAddress> verified(Conversation conversation) {
        return contacts
                .address(AddressId.of(conversation.customer().replyTo()))
                .filter(address -> !address.shared())
                .filter(address -> address.verification().atLeast(Verification.CHANNEL_VERIFIED))
                .stream()
                .toList();
    }

    private static Set<String> values(List<ContactAddress> addresses, Set<ChannelKind> kinds) {
        return addresses.stream()
                .filter(address -> kinds.contains(address.address().channel()))
                .map(address -> address.address().value())
                .collect(Collectors.toSet());
    }
}
