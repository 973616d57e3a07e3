package io.kontuar.bot.dialogue;

import io.kontuar.channel.AddressId;
import io.kontuar.commerce.OrderId;
import io.kontuar.conversation.Conversation;
import io.kontuar.notice.Notices;
import io.kontuar.notice.OrderNotice;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The order that we told the customer of a short while ago: who answers that speaks of it and names no number. */
final class LastTold {
    private static final Duration SHORT_WHILE = Duration.ofDays(3);
    private static final int FEW = 5;
    private final Notices notices;
    private final Clock clock;

    LastTold(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** Empty when nothing was told at this address, or of several orders. */
    Optional<OrderId> order(Conversation conversation) {
        AddressId address = AddressId.of(conversation.customer().replyTo());
        List<OrderId> told = notices.to(address, clock.instant().minus(SHORT_WHILE), FEW).stream()
                .filter(notice -> notice.attempt() > 0)
                .map(OrderNotice::order)
                .distinct()
                .toList();
        return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
    }
}
