package io.kontuar.conversation;

import io.kontuar.channel.MessageId;
import io.kontuar.conversation.ConversationCommand.Notify;

/** What a notice makes of a conversation: one entry more, and nothing for anybody to do. */
final class NoticeRules {
    private static final String DISPOSITION = "notice";
    private final Messages messages;

    NoticeRules(Messages messages) {
        this.messages = messages;
    }

    /**
     * Refused when its message is there: the command may come again after more commands than a conversation remembers. A
     * closed conversation stays closed, from now on; an answer finds it by that.
     */
    Decision tell(Notify command, ConversationChange change) {
        if (messages.find(MessageId.of(command.id(), 0)).isPresent()) {
            return Decision.refuse("told-already");
        }
        Conversation before = change.before();
        change.outbound(Author.NOTICE, command.content(), command.to(), command.account());
        boolean empty = before.progress().lastSeq() == 0;
        if (empty || before.closed()) {
            String disposition = before.disposition();
            change.close(disposition == null ? DISPOSITION : disposition);
        }
        return Decision.APPLY;
    }
}
