package io.kontuar.console.feed;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.channel.Correspondent;
import io.kontuar.channel.MessageId;
import io.kontuar.conversation.ConversationCommand.Staleness;
import io.kontuar.conversation.ConversationId;
import io.kontuar.staff.Presence;
import io.kontuar.staff.QueueId;
import java.util.List;

/** What somebody at the console asks for. Who asks is not in it: that is always who is signed in. */
sealed interface StaffCommand {
    /** Something asked of one conversation. */
    sealed interface OfConversation extends StaffCommand {
        ConversationId conversation();
    }

    record Reply(ConversationId conversation, Draft draft, long againstSeq, Staleness staleness)
            implements OfConversation {}

    record ReplyWithTemplate(ConversationId conversation, Template template, long againstSeq, Staleness staleness)
            implements OfConversation {}

    record Note(ConversationId conversation, Draft draft) implements OfConversation {}

    record SendAgain(ConversationId conversation, MessageId message) implements OfConversation {}

    /** @param emoji empty to take a reaction back */
    record React(ConversationId conversation, MessageId message, String emoji) implements OfConversation {}

    record Accept(ConversationId conversation) implements OfConversation {}

    record Decline(ConversationId conversation) implements OfConversation {}

    record Claim(ConversationId conversation) implements OfConversation {}

    record TakeOver(ConversationId conversation) implements OfConversation {}

    record Return(ConversationId conversation) implements OfConversation {}

    record GiveToBot(ConversationId conversation) implements OfConversation {}

    record Transfer(ConversationId conversation, QueueId queue) implements OfConversation {}

    record Close(ConversationId conversation, String disposition) implements OfConversation {}

    record Reopen(ConversationId conversation) implements OfConversation {}

    record SetSubject(ConversationId conversation, String subject) implements OfConversation {}

    record SetPriority(ConversationId conversation, int priority) implements OfConversation {}

    record SetPresence(Presence presence) implements StaffCommand {}

    /** A template of the conversation's account, with the values of its variables. */
    record Template(String name, String language, List<String> values) {
        public Template {
            values = List.copyOf(values);
        }
    }

    /**
     * Words, files or both; what the client says of a file's type and size is not believed.
     *
     * @param copies who else gets it, where it goes by mail
     */
    record Draft(String text, List<NamedFile> files, List<Correspondent> copies) {
        public Draft {
            files = List.copyOf(files);
            copies = List.copyOf(copies);
        }
    }

    record NamedFile(AttachmentId id, String name) {}
}
