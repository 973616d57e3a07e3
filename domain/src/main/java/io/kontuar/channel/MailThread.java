package io.kontuar.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says of the conversation it belongs to, the surest first: the conversation named by an address that we signed,
 * then the mails it answers. Never its subject or its sender alone.
 *
 * @param conversation from a signed reply address; null where there is none. A forged one never comes so far
 * @param tagged from a signed tag in the subject, which whoever saw the mail can copy: it counts for a sender who wrote in
 *     that conversation before; null where there is none
 * @param answersOurs our messages that it names, the latest first
 * @param answersTheirs mails of customers that it names, the latest first
 * @param automatic a machine wrote it: it is kept, never answered, and reopens nothing
 */
public record MailThread(
        @Nullable String conversation,
        @Nullable String tagged,
        List<MessageId> answersOurs,
        List<ProviderMessageId> answersTheirs,
        boolean automatic) {
    public MailThread {
        answersOurs = List.copyOf(answersOurs);
        answersTheirs = List.copyOf(answersTheirs);
    }

    /** Of a mail whose subject has no tag. */
    public MailThread(
            @Nullable String conversation,
            List<MessageId> answersOurs,
            List<ProviderMessageId> answersTheirs,
            boolean automatic) {
        this(conversation, null, answersOurs, answersTheirs, automatic);
    }
}
