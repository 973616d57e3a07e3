package io.kontuar.notice;

import io.kontuar.contact.ContactId;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationCommand.Notify;
import io.kontuar.conversation.ConversationId;
import io.kontuar.lane.LaneSend;
import io.kontuar.notice.Routes.Route;

/** The one command by which a notice's message is asked for. */
final class NoticeCommands {
    private NoticeCommands() {}

    static LaneSend<ConversationCommand> asking(
            OrderNotice going, ContactId contact, Route.Open open, HouseRules house) {
        ConversationId conversation = going.conversation();
        if (conversation == null) {
            throw new IllegalStateException(
                    "notice " + going.id().value() + ": expected a conversation once it is on its way");
        }
        return LaneSend.of(
                ConversationCommand.LANE,
                new Notify(
                        going.command(),
                        conversation,
                        contact,
                        open.way().to(),
                        open.way().account(),
                        open.content(),
                        open.language(),
                        NoticeWords.subject(going, open.language(), house)));
    }
}
