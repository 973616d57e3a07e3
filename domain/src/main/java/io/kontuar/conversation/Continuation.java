package io.kontuar.conversation;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * To which conversation a message belongs: the address's own open one; else an open one of another linked address of the
 * same customer; else the address's own latest closed one, if it was closed a short while ago; else a new one.
 */
final class Continuation {
    private Continuation() {}

    /** @param candidates the customer's conversations that are open or recently closed, latest change first */
    static Optional<Conversation> of(Address sender, List<Conversation> candidates) {
        AddressId address = AddressId.of(sender);
        return candidates.stream()
                .filter(candidate -> !candidate.closed() || isOf(address, sender, candidate))
                .min(Comparator.comparingInt(candidate -> place(address, sender, candidate)));
    }

    private static int place(AddressId address, Address sender, Conversation candidate) {
        if (candidate.closed()) {
            return 2;
        }
        return isOf(address, sender, candidate) ? 0 : 1;
    }

    private static boolean isOf(AddressId address, Address sender, Conversation candidate) {
        return candidate.customer().openedBy().equals(address)
                || candidate.customer().replyTo().equals(sender);
    }
}
