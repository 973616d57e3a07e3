package io.kontuar.conversation;

import io.kontuar.channel.MessageContent.RemoteMedia;
import io.kontuar.conversation.ConversationCommand.MediaArrived;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** What files that are still with the provider make of a conversation. */
final class MediaRules {
    private static final Duration FIRST_RETRY = Duration.ofSeconds(15);
    private static final Duration LONGEST_RETRY = Duration.ofHours(6);
    private static final int LOOK_BACK = 200;
    private final Messages messages;

    MediaRules(Messages messages) {
        this.messages = messages;
    }

    /** Its look is under way; should that bring nothing, there is another one soon. */
    static void awaited(ConversationChange change) {
        change.arm(ConversationTimer.Kind.REMOTE_MEDIA, change.now().plus(FIRST_RETRY));
    }

    /** The entry takes on its file before the conversation's version tells of it; done again, both change nothing. */
    Decision arrived(MediaArrived command, ConversationChange change) {
        if (!messages.fill(command.message(), command.content())) {
            Optional<Message> known = messages.find(command.message());
            if (known.isEmpty() || !known.get().content().equals(command.content())) {
                return Decision.refuse("not-awaited");
            }
        }
        if (oldestAwaited(change).isEmpty()) {
            change.disarm(ConversationTimer.Kind.REMOTE_MEDIA);
        }
        return Decision.APPLY;
    }

    /** As long again as it has taken so far, up to six hours. */
    void lookAgain(ConversationChange change) {
        oldestAwaited(change).ifPresent(since -> {
            Duration waited = Duration.between(since, change.now());
            Duration pause = waited.compareTo(FIRST_RETRY) < 0 ? FIRST_RETRY : waited;
            change.arm(
                    ConversationTimer.Kind.REMOTE_MEDIA,
                    change.now().plus(pause.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : pause));
        });
    }

    private Optional<Instant> oldestAwaited(ConversationChange change) {
        return messages.before(change.before().id(), Long.MAX_VALUE, LOOK_BACK).stream()
                .filter(message -> message.content() instanceof RemoteMedia remote && !remote.lost())
                .map(Message::receivedAt)
                .min(Comparator.naturalOrder());
    }
}
