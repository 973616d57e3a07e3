package io.kontuar.conversation;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.MessageContent.RemoteMedia;
import io.kontuar.conversation.BotLook.Purpose;
import io.kontuar.lane.LaneSend;
import io.kontuar.staff.StaffId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows from an applied command: looks for the bot, the router, the senders and the index. It is computed from the
 * command, the entries it made and the conversation as stored, so a command seen again yields the same ids.
 */
final class Consequences {
    private final Duration gathering;

    Consequences(Duration gathering) {
        this.gathering = gathering;
    }

    List<LaneSend<?>> of(ConversationCommand command, Conversation after, List<Message> made) {
        List<LaneSend<?>> sends = new ArrayList<>();
        for (Message message : made) {
            if (message.direction() == Direction.OUTBOUND) {
                send(command, message, sends);
            }
            if (message.direction() == Direction.INBOUND && message.content() instanceof RemoteMedia) {
                sends.add(LaneSend.of(MediaLook.LANE, new MediaLook(command.id().derive("media"), after.id())));
            }
            if (message.direction() != Direction.SYSTEM) {
                index(command, message, sends);
            }
        }
        media(command, after, sends);
        indexWhole(command, after, sends);
        look(command, after, sends);
        return sends;
    }

    private static void media(ConversationCommand command, Conversation after, List<LaneSend<?>> sends) {
        if (command instanceof ConversationCommand.MediaArrived arrived) {
            sends.add(LaneSend.of(
                    IndexLook.LANE,
                    new IndexLook(
                            command.id().derive("index"),
                            IndexLook.Subject.MESSAGE,
                            arrived.message().value())));
        }
        if (command instanceof ConversationCommand.TimerFired fired
                && fired.timer().kind() == ConversationTimer.Kind.REMOTE_MEDIA) {
            sends.add(LaneSend.of(MediaLook.LANE, new MediaLook(command.id().derive("media"), after.id())));
        }
    }

    /** Entries are found by the staff of their conversation's queue, so a new queue or subject concerns all of them. */
    private static void indexWhole(ConversationCommand command, Conversation after, List<LaneSend<?>> sends) {
        boolean concerned = switch (command) {
            case ConversationCommand.TransferToQueue transfer -> true;
            case ConversationCommand.SetSubject subject -> true;
            case ConversationCommand.BotTurnDone done ->
                done.decision() instanceof ConversationCommand.BotDecision.HandOff;
            default -> false;
        };
        if (concerned) {
            sends.add(LaneSend.of(
                    IndexLook.LANE,
                    new IndexLook(
                            command.id().derive("index-all"),
                            IndexLook.Subject.CONVERSATION,
                            after.id().value())));
        }
    }

    private static void send(ConversationCommand command, Message message, List<LaneSend<?>> sends) {
        if (message.account() != null && message.address() != null) {
            sends.add(LaneSend.of(
                    OutboundLook.lane(message.account()),
                    new OutboundLook(
                            command.id().derive("out" + message.seq()),
                            message.account(),
                            AddressId.of(message.address()),
                            message.id())));
        }
    }

    private static void index(ConversationCommand command, Message message, List<LaneSend<?>> sends) {
        sends.add(LaneSend.of(
                IndexLook.LANE,
                new IndexLook(
                        command.id().derive("index" + message.seq()),
                        IndexLook.Subject.MESSAGE,
                        message.id().value())));
    }

    private void look(ConversationCommand command, Conversation after, List<LaneSend<?>> sends) {
        switch (after.control().holder()) {
            case BOT -> {
                if (asksBot(command) && after.progress().unanswered()) {
                    lookAsBot(command, after, sends);
                }
            }
            case QUEUE -> {
                if (after.offer() == null) {
                    sends.add(LaneSend.of(
                            RoutingCommand.LANE,
                            new RoutingCommand.Look(command.id().derive("route"), after.queue())));
                }
            }
            case AGENT -> {
                switch (command) {
                    case ConversationCommand.Reopen reopen -> sends.add(reserve(command, after, reopen.by()));
                    case ConversationCommand.TakeOver over -> sends.add(reserve(command, after, over.by()));
                    default -> {
                        // whoever took it had the capacity reserved before
                    }
                }
            }
            case NOBODY -> {
                // A closed conversation asks nothing of anybody.
            }
        }
    }

    private static boolean asksBot(ConversationCommand command) {
        return switch (command) {
            case ConversationCommand.Append append -> !append.message().automatic();
            case ConversationCommand.GiveToBot give -> true;
            default -> false;
        };
    }

    /** The claim that comes of it is refused, since the agent holds it; the capacity stays reserved. */
    private static LaneSend<?> reserve(ConversationCommand command, Conversation after, StaffId agent) {
        return LaneSend.of(
                RoutingCommand.LANE,
                new RoutingCommand.ClaimByHand(command.id().derive("reserve"), after.queue(), after.id(), agent));
    }

    /** While the bot waits for more, who asks for a person need not wait with it. */
    private void lookAsBot(ConversationCommand command, Conversation after, List<LaneSend<?>> sends) {
        Duration pause = spoken(after) ? Duration.ZERO : gathering;
        if (!pause.isZero()) {
            sends.add(LaneSend.of(BotLook.LANE, botLook(command, after, Purpose.PEEK)));
        }
        sends.add(new LaneSend<>(BotLook.LANE, botLook(command, after, Purpose.ANSWER), pause));
    }

    /** Who has spoken has paused already, and waits on the line. */
    private static boolean spoken(Conversation after) {
        return after.customer().replyTo().channel() == ChannelKind.VOICE;
    }

    private static BotLook botLook(ConversationCommand command, Conversation after, Purpose purpose) {
        return new BotLook(
                command.id().derive("bot-" + purpose),
                after.id(),
                after.progress().lastInboundSeq(),
                purpose);
    }
}
