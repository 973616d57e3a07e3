package io.kontuar.bot.dialogue;

import io.kontuar.bot.understanding.Entity;
import io.kontuar.bot.understanding.Reading;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One turn as the flows see it.
 *
 * @param messages what the customer wrote since the last answer, oldest first
 * @param choice the id of what the customer chose last; null when it was written
 * @param read collects what was looked up and said, for the trace
 */
record Turn(
        Conversation conversation,
        List<Message> messages,
        Reading reading,
        Language language,
        @Nullable String choice,
        Instant now,
        List<String> read) {
    Turn(
            Conversation conversation,
            List<Message> messages,
            Reading reading,
            Language language,
            @Nullable String choice,
            Instant now) {
        this(conversation, messages, reading, language, choice, now, new ArrayList<>());
    }

    void looked(String what) {
        read.add(what);
    }

    /** How many files came with the messages. */
    int files() {
        return messages.stream()
                .mapToInt(message -> switch (message.content()) {
                    case MessageContent.Media media -> media.attachments().size();
                    case MessageContent.RemoteMedia remote -> 1;
                    default -> 0;
                })
                .sum();
    }

    Optional<String> orderNumber() {
        return reading.first(Entity.OrderNumber.class).map(Entity::value);
    }

    /** An e-mail address or phone number. */
    Optional<String> contact() {
        return reading.first(Entity.Email.class)
                .map(Entity::value)
                .or(() -> reading.first(Entity.Phone.class).map(Entity::value));
    }

    /** What is written, without what a form or provider puts around it. */
    String words() {
        return reading.text().strip();
    }
}
