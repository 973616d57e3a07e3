package io.kontuar.bot;

import io.kontuar.bot.dialogue.Dialogue;
import io.kontuar.conversation.BotLook;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import io.kontuar.lane.Handled;
import io.kontuar.lane.LaneHandler;
import io.kontuar.lane.LaneSend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The consumer of the lane {@code bot-turns}: reads what the customer wrote since the last answer and decides once. The
 * decision goes back as a command with the epoch it was made in, so it is refused when a person took over meanwhile.
 */
public final class BotTurn implements LaneHandler<BotLook> {
    private static final int MOST_MESSAGES = 50;
    private final Conversations conversations;
    private final Messages messages;
    private final Dialogue dialogue;
    private final Rephrasing rephrasing;

    public BotTurn(Conversations conversations, Messages messages, Dialogue dialogue) {
        this(conversations, messages, dialogue, Rephrasing.NONE);
    }

    public BotTurn(Conversations conversations, Messages messages, Dialogue dialogue, Rephrasing rephrasing) {
        this.conversations = conversations;
        this.messages = messages;
        this.dialogue = dialogue;
        this.rephrasing = rephrasing;
    }

    @Override
    public Handled handle(BotLook look) {
        Optional<Conversation> found = conversations.find(look.conversation()).filter(held -> isMyTurn(held, look));
        if (found.isEmpty()) {
            return Handled.nothing();
        }
        Conversation conversation = found.get();
        List<Message> written = unanswered(conversation, look);
        if (look.purpose() == BotLook.Purpose.PEEK && !dialogue.asksForPerson(conversation, written)) {
            return Handled.nothing();
        }
        Dialogue.Turned turned = dialogue.turn(conversation, written);
        List<LaneSend<?>> sends = new ArrayList<>();
        sends.add(LaneSend.of(
                ConversationCommand.LANE,
                new ConversationCommand.BotTurnDone(
                        look.id().derive("done"),
                        conversation.id(),
                        conversation.control().epoch(),
                        look.upToSeq(),
                        rephrasing.of(conversation, turned.decision()),
                        turned.trace())));
        turned.errands().forEach(errand -> sends.add(LaneSend.of(ConversationCommand.LANE, errand)));
        return Handled.sending(sends);
    }

    /** When a later message has come, its own look answers both. */
    private static boolean isMyTurn(Conversation conversation, BotLook look) {
        return conversation.control().holder() == Holder.BOT
                && conversation.progress().lastInboundSeq() <= look.upToSeq()
                && conversation.progress().answeredSeq() < look.upToSeq();
    }

    private List<Message> unanswered(Conversation conversation, BotLook look) {
        return messages.after(conversation.id(), conversation.progress().answeredSeq(), MOST_MESSAGES).stream()
                .filter(message -> message.direction() == Direction.INBOUND && message.seq() <= look.upToSeq())
                .toList();
    }
}
