package io.kontuar.conversation;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.MailThread;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the conversation of a mail: by the reply address we signed, else by the mails it answers, else by the tag we signed in
 * its subject where the sender wrote in that conversation before, else none.
 */
final class MailThreads {
    private static final int LOOK_BACK = 200;
    private final Conversations conversations;
    private final Messages messages;

    MailThreads(Conversations conversations, Messages messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    Optional<Conversation> conversation(ChannelAccountId account, Address sender, MailThread thread) {
        String signed = thread.conversation();
        Optional<Conversation> named =
                signed == null ? Optional.empty() : conversations.find(new ConversationId(signed));
        return named.or(() -> answered(account, thread)).or(() -> tagged(sender, thread));
    }

    /** A subject is seen by all who ever got the mail: from anybody else the tag is suspicious and opens a new conversation. */
    private Optional<Conversation> tagged(Address sender, MailThread thread) {
        String tag = thread.tagged();
        return tag == null
                ? Optional.empty()
                : conversations.find(new ConversationId(tag)).filter(known -> wroteIn(known, sender));
    }

    private boolean wroteIn(Conversation conversation, Address sender) {
        return conversation.customer().replyTo().equals(sender)
                || messages.before(conversation.id(), Long.MAX_VALUE, LOOK_BACK).stream()
                        .anyMatch(message ->
                                message.direction() == Direction.INBOUND && sender.equals(message.address()));
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
