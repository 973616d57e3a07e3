package io.kontuar.gateway.webchat;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.DeliveryReceipt;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Verification;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationCommand.CustomerLeft;
import io.kontuar.conversation.ConversationId;
import io.kontuar.gateway.webchat.ClientFrame.Send;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.DerivedId;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings onto the lanes what a visitor does. Durable when it returns. */
final class VisitorInbound {

    private final LaneSender lanes;
    private final FileTickets tickets;
    private final Clock clock;
    private final int textLimit;

    VisitorInbound(LaneSender lanes, FileTickets tickets, Clock clock, int textLimit) {
        this.lanes = lanes;
        this.tickets = tickets;
        this.clock = clock;
        this.textLimit = textLimit;
    }

    /** @return why it was refused, as docs/realtime.md names it; empty when it is durable */
    Optional<String> said(Visitor visitor, Language language, Send frame) {
        String text = frame.text().strip();
        if (text.length() > textLimit) {
            return Optional.of("too-long");
        }
        List<AttachmentRef> files = new ArrayList<>();
        for (ClientFrame.SentFile file : frame.files()) {
            Optional<AttachmentRef> known = tickets.redeem(visitor, file);
            if (known.isEmpty()) {
                return Optional.of("bad-file");
            }
            files.add(known.get());
        }
        if (text.isEmpty() && files.isEmpty()) {
            return Optional.of("empty");
        }
        lanes.send(List.of(LaneSend.<InboundEvent>of(
                InboundEvent.LANE, message(visitor, language, frame.id(), content(text, frame.choice(), files)))));
        return Optional.empty();
    }

    /** Tells of each of these messages of ours how far it got. */
    void reached(Visitor visitor, List<MessageId> messages, DeliveryState state) {
        if (!messages.isEmpty()) {
            Instant now = clock.instant();
            lanes.send(messages.stream()
                    .<LaneSend<?>>map(message ->
                            LaneSend.<InboundEvent>of(InboundEvent.LANE, receipt(visitor, message, state, now)))
                    .toList());
        }
    }

    /** Tells that the visitor went away and did not come back. */
    void left(ConversationId conversation, Instant since) {
        CommandId id = new CommandId(DerivedId.of("left", conversation.value(), since.toString()));
        lanes.send(List.of(
                LaneSend.<ConversationCommand>of(ConversationCommand.LANE, new CustomerLeft(id, conversation, since))));
    }

    private static MessageContent content(String text, @Nullable String choice, List<AttachmentRef> files) {
        return files.isEmpty()
                ? new MessageContent.Text(text, choice)
                : new MessageContent.Media(files, text.isEmpty() ? null : text);
    }

    private InboundMessage message(Visitor visitor, Language language, String clientId, MessageContent content) {
        ProviderMessageId providerId = visitor.messageId(clientId);
        Instant now = clock.instant();
        return new InboundMessage(
                InboundMessage.idOf(visitor.site(), providerId),
                visitor.site(),
                visitor.address(),
                null,
                providerId,
                content,
                now,
                now,
                Verification.CLAIMED,
                language);
    }

    private static DeliveryReceipt receipt(Visitor visitor, MessageId message, DeliveryState state, Instant now) {
        return new DeliveryReceipt(
                new CommandId(DerivedId.of("rc", visitor.site().value(), message.value(), state.name())),
                visitor.site(),
                message,
                WebChatDelivery.providerId(message),
                state,
                null,
                now);
    }
}
