package io.kontuar.conversation;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.Language;
import io.kontuar.contact.ContactAddress;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A new conversation as it begins: held by the bot, empty, in the first queue. */
final class Opening {
    private static final int SUBJECT_LENGTH = 80;

    private Opening() {}

    static Conversation of(InboundMessage message, ContactAddress from, ConversationSettings settings, Instant now) {
        Language language = message.language();
        return new Conversation(
                ConversationId.openedBy(message.id()),
                new CustomerSide(from.contact(), AddressId.of(message.sender()), message.sender(), message.account()),
                subject(message.content().plainText()),
                language == null ? settings.defaultLanguage() : language,
                settings.firstQueue(),
                Control.bot(),
                null,
                0,
                Set.of(),
                Progress.NONE,
                Moments.openedAt(now),
                null,
                null,
                null,
                List.of(),
                List.of(),
                0);
    }

    /** One in which we write first. */
    static Conversation of(ConversationCommand.WriteFirst first, ConversationSettings settings, Instant now) {
        CustomerSide customer =
                new CustomerSide(first.contact(), AddressId.of(first.to()), first.to(), first.account());
        return byUs(first.conversation(), customer, "", first.language(), settings, now);
    }

    /** One in which nothing but notices stand yet. */
    static Conversation of(ConversationCommand.Notify notice, ConversationSettings settings, Instant now) {
        CustomerSide customer =
                new CustomerSide(notice.contact(), AddressId.of(notice.to()), notice.to(), notice.account());
        return byUs(notice.conversation(), customer, subject(notice.subject()), notice.language(), settings, now);
    }

    private static Conversation byUs(
            ConversationId id,
            CustomerSide customer,
            String subject,
            Language language,
            ConversationSettings settings,
            Instant now) {
        return new Conversation(
                id,
                customer,
                subject,
                language,
                settings.firstQueue(),
                Control.bot(),
                null,
                0,
                Set.of(),
                Progress.NONE,
                Moments.openedAt(now),
                null,
                null,
                null,
                List.of(),
                List.of(),
                0);
    }

    private static String subject(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= SUBJECT_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SUBJECT_LENGTH)) + "…";
    }
}
