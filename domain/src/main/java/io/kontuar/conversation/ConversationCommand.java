package io.kontuar.conversation;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.Language;
import io.kontuar.channel.MailWay;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.contact.ContactId;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneMessage;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.StaffId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a conversation; travels on the lane {@code commands}, in order per conversation. */
public sealed interface ConversationCommand extends LaneMessage {
    Lane<ConversationCommand> LANE = new Lane<>("commands", ConversationCommand.class);

    ConversationId conversation();

    @Override
    default String key() {
        return conversation().value();
    }

    /** The customer wrote. */
    record Append(CommandId id, ConversationId conversation, InboundMessage message) implements ConversationCommand {}

    /**
     * An agent answers.
     *
     * @param againstSeq the last entry the agent had seen
     * @param staleness whether to send even if customer or colleagues wrote in between
     * @param to where to; null for the address the customer used last
     */
    record Reply(
            CommandId id,
            ConversationId conversation,
            StaffId author,
            MessageContent content,
            long againstSeq,
            Staleness staleness,
            @Nullable Address to)
            implements ConversationCommand {}

    enum Staleness {
        REFUSE_WHEN_STALE,
        SEND_ANYWAY
    }

    /** An agent sends again, knowingly, a message that failed or whose fate is unknown: as a new message. */
    record SendAgain(CommandId id, ConversationId conversation, StaffId author, MessageId message)
            implements ConversationCommand {}

    record AddNote(CommandId id, ConversationId conversation, StaffId author, MessageContent content)
            implements ConversationCommand {}

    /** The bot's turn is done. Refused when the epoch is no longer the conversation's. */
    record BotTurnDone(
            CommandId id, ConversationId conversation, long epoch, long upToSeq, BotDecision decision, Trace trace)
            implements ConversationCommand {}

    /** The router has reserved the agent's capacity and offers the conversation. */
    record Offer(CommandId id, ConversationId conversation, StaffId agent, Instant until)
            implements ConversationCommand {}

    record Accept(CommandId id, ConversationId conversation, StaffId agent) implements ConversationCommand {}

    record Decline(CommandId id, ConversationId conversation, StaffId agent) implements ConversationCommand {}

    /** The agent takes it by hand; the router has reserved the capacity. */
    record Claim(CommandId id, ConversationId conversation, StaffId agent) implements ConversationCommand {}

    /** Somebody who supervises its queue takes it from the agent who holds it. */
    record TakeOver(CommandId id, ConversationId conversation, StaffId by) implements ConversationCommand {}

    record TransferToQueue(CommandId id, ConversationId conversation, StaffId by, QueueId queue)
            implements ConversationCommand {}

    /** From the agent who holds it back to its queue; the wait so far counts on. */
    record ReturnToQueue(CommandId id, ConversationId conversation, StaffId by) implements ConversationCommand {}

    /** From the agent who holds it back to the bot, which tells the customer so and answers what is unanswered. */
    record GiveToBot(CommandId id, ConversationId conversation, StaffId by) implements ConversationCommand {}

    record Close(CommandId id, ConversationId conversation, StaffId by, String disposition)
            implements ConversationCommand {}

    /** Opens it again: an undone closing within {@code 10 s}, or a decision later. */
    record Reopen(CommandId id, ConversationId conversation, StaffId by) implements ConversationCommand {}

    record SetSubject(CommandId id, ConversationId conversation, StaffId by, String subject)
            implements ConversationCommand {}

    record SetPriority(CommandId id, ConversationId conversation, StaffId by, int priority)
            implements ConversationCommand {}

    /** A timer's moment has come. */
    record TimerFired(CommandId id, ConversationId conversation, ConversationTimer timer)
            implements ConversationCommand {}

    /** A message of ours failed, or its fate has been unknown for long. */
    record DeliveryTrouble(CommandId id, ConversationId conversation, MessageId message, String reason)
            implements ConversationCommand {}

    /** A file that was still with the provider has been fetched ({@code Media}), or is lost ({@code RemoteMedia}). */
    record MediaArrived(CommandId id, ConversationId conversation, MessageId message, MessageContent content)
            implements ConversationCommand {}

    /** Something happened in the phone call that this conversation is; all but what the caller said. */
    record AdvanceCall(CommandId id, ConversationId conversation, InboundEvent.CallAdvanced event)
            implements ConversationCommand {}

    /** The customer has gone: the chat's socket is away for two minutes. */
    record CustomerLeft(CommandId id, ConversationId conversation, Instant since) implements ConversationCommand {}

    /**
     * We write to somebody first: opens the conversation where there is none, sends, and closes it. An answer opens it
     * again.
     *
     * @param contact whose address it is
     */
    record WriteFirst(
            CommandId id,
            ConversationId conversation,
            ContactId contact,
            Address to,
            ChannelAccountId account,
            MessageContent content,
            Language language)
            implements ConversationCommand {}

    /**
     * The customer is told of an order: in this conversation, which is opened where it is not there, and goes on as it was.
     *
     * @param contact whose address it is
     * @param subject of a conversation that is opened
     */
    record Notify(
            CommandId id,
            ConversationId conversation,
            ContactId contact,
            Address to,
            ChannelAccountId account,
            MessageContent content,
            Language language,
            String subject)
            implements ConversationCommand {}

    /**
     * The customer asks for a copy of the chat by mail.
     *
     * @param way the mailbox that writes, and where to
     */
    record SendByMail(CommandId id, ConversationId conversation, MailWay way, MessageContent content)
            implements ConversationCommand {}

    /**
     * The customer says how it was, after the conversation's end.
     *
     * @param score 1 (bad) to 5 (good)
     * @param comment the customer's words; null where there are none
     */
    record Rate(
            CommandId id,
            ConversationId conversation,
            int score,
            @Nullable InboundMessage comment) implements ConversationCommand {
        public Rate {
            if (score < 1 || score > 5) {
                throw new IllegalArgumentException("rating: expected a score of 1 to 5, got " + score);
            }
        }
    }

    /** What the bot decided to do. */
    sealed interface BotDecision {
        /** The bot's state after the turn; null to forget it. */
        @Nullable
        String dialogue();

        /** The language the customer wrote in. */
        Language language();

        record Reply(
                List<MessageContent> messages, @Nullable String dialogue, Language language) implements BotDecision {
            public Reply {
                messages = List.copyOf(messages);
            }
        }

        /** Like a reply, and something is needed from the customer before it can go on. */
        record Ask(List<MessageContent> messages, @Nullable String dialogue, Language language) implements BotDecision {
            public Ask {
                messages = List.copyOf(messages);
            }
        }

        /** A person must take over; {@code messages} tell the customer so. */
        record HandOff(
                List<MessageContent> messages,
                @Nullable String dialogue,
                Language language,
                Handoff handoff,
                @Nullable QueueId queue,
                int priority)
                implements BotDecision {
            public HandOff {
                messages = List.copyOf(messages);
            }
        }

        record StaySilent(@Nullable String dialogue, Language language) implements BotDecision {}
    }
}
