package io.kontuar.conversation;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.MailThread;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the conversation of a mail: by the token we signed, else by the mails it answers, else none. */
final class MailThreads {
    private final Conversations conversations;
    private final Messages messages;

    MailThreads(Conversations conversations, Messages messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    Optional<Conversation> conversation(ChannelAccountId account, MailThread thread) {
        String signed = thread.conversation();
        Optional<Conversation> named =
                signed == null ? Optional.empty() : conversations.find(new ConversationId(signed));
        return named.or(() -> answered(account, thread));
    }

    private Optional<Conversation> answered(ChannelAccountId account, MailThread thread) {
        Stream<Message> ours = thread.answersOurs().stream().flatMap(id -> messages.find(id).stream());
        Stream<Message> theirs = thread.answersTheirs().stream().flatMap(id -> messages.inbound(account, id).stream());
        return Stream.concat(ours, theirs)
                .filter(message -> account.equals(message.account()))
                .flatMap(message -> conversations.find(message.conversation()).stream())
                .findFirst();
    }
}
