package io.kontuar.conversation;

import io.kontuar.channel.Language;
import io.kontuar.staff.QueueId;
import java.time.Duration;

/**
 * How conversations behave.
 *
 * @param gathering how long the bot waits for more before it answers; zero to answer each message at once
 * @param reopenWithin how long after closing a new message reopens a conversation instead of opening another
 * @param idleClose after how much silence a conversation that the bot holds is closed
 * @param botPatience how long the bot may leave a message unanswered before a person looks
 * @param unknownPatience how long a bot's message may be of unknown fate before a person looks
 * @param firstQueue where a new conversation belongs
 * @param defaultLanguage until the customer shows another
 */
public record ConversationSettings(
        Duration gathering,
        Duration reopenWithin,
        Duration idleClose,
        Duration botPatience,
        Duration unknownPatience,
        QueueId firstQueue,
        Language defaultLanguage) {
    public ConversationSettings {
        if (gathering.isNegative() || gathering.compareTo(Duration.ofSeconds(10)) > 0) {
            throw new IllegalArgumentException("bot gathering: expected 0 s to 10 s, got " + gathering);
        }
    }

    public static ConversationSettings defaults() {
        return new ConversationSettings(
                Duration.ofMillis(1500),
                Duration.ofHours(24),
                Duration.ofHours(24),
                Duration.ofMinutes(2),
                Duration.ofMinutes(10),
                new QueueId("general"),
                Language.EN);
    }
}
