package io.kontuar.gateway.webchat;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.AddressesJoined;
import io.kontuar.channel.InboundEvent.DeliveryReceipt;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.Introduction;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.Origin;
import io.kontuar.channel.ProviderMessageId;
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

    /**
     * @param introduces whether no conversation knows yet who he is
     * @return why it was refused, as docs/realtime.md names it; empty when it is durable
     */
    Optional<String> said(Speaker who, Send frame, boolean introduces) {
        String text = frame.text().strip();
        if (text.length() > textLimit) {
            return Optional.of("too-long");
        }
        if (!frame.form().wrong().isEmpty()) {
            return Optional.of("bad-form");
        }
        List<AttachmentRef> files = new ArrayList<>();
        for (ClientFrame.SentFile file : frame.files()) {
            Optional<AttachmentRef> known = tickets.redeem(who.visitor(), file);
            if (known.isEmpty()) {
                return Optional.of("bad-file");
            }
            files.add(known.get());
        }
        if (text.isEmpty() && files.isEmpty()) {
            return Optional.of("empty");
        }
        MessageContent content = content(text, frame.choice(), files);
        return switch (frame.way()) {
            case CHAT -> {
                Introduction told = introduces ? who.introduction(frame.form()) : null;
                send(message(who, frame.id(), content, told));
                yield Optional.empty();
            }
            case MAIL -> leave(who, frame, content);
        };
    }

    /** A message left for an answer by mail is the mailbox's, and opens a conversation of its own. */
    private Optional<String> leave(Speaker who, Send frame, MessageContent content) {
        ChannelAccountId account = who.site().settings().mailAccount();
        FormFields told = who.told(frame.form());
        if (account == null) {
            return Optional.of("no-mail");
        }
        if (told.email() == null) {
            return Optional.of("form");
        }
        ProviderMessageId id = new ProviderMessageId(
                "chat:" + who.visitor().messageId(frame.id()).value());
        send(MailForm.message(
                account, id, Introduction.Source.OFFLINE_FORM, told, content, who.language(), clock.instant()));
        return Optional.empty();
    }

    /** The shop vouches that both addresses are one customer's. */
    void joined(Speaker who) {
        SignedIn signedIn = who.signedIn();
        if (signedIn != null && signedIn.email() != null && signedIn.emailVerified()) {
            Visitor visitor = who.visitor();
            send(new AddressesJoined(
                    new CommandId(DerivedId.of("sj", visitor.site().value(), visitor.id(), signedIn.email())),
                    visitor.site(),
                    visitor.address(),
                    Address.email(signedIn.email()),
                    "signed-identity",
                    clock.instant()));
        }
    }

    /** What he thinks of how it was. */
    void rated(Speaker who, ConversationId conversation, ClientFrame.Rate frame) {
        String words = frame.comment().strip();
        String comment = words.length() <= textLimit ? words : words.substring(0, textLimit);
        CommandId id = new CommandId(DerivedId.of("rate", who.visitor().id(), frame.id()));
        InboundMessage said =
                comment.isEmpty() ? null : message(who, frame.id(), new MessageContent.Text(comment), null);
        lanes.send(List.of(LaneSend.<ConversationCommand>of(
                ConversationCommand.LANE, new ConversationCommand.Rate(id, conversation, frame.score(), said))));
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

    private void send(InboundEvent event) {
        lanes.send(List.of(LaneSend.<InboundEvent>of(InboundEvent.LANE, event)));
    }

    private static MessageContent content(String text, @Nullable String choice, List<AttachmentRef> files) {
        return files.isEmpty()
                ? new MessageContent.Text(text, choice)
                : new MessageContent.Media(files, text.isEmpty() ? null : text);
    }

    private InboundMessage message(Speaker who, String clientId, MessageContent content, @Nullable Introduction told) {
        Visitor visitor = who.visitor();
        ProviderMessageId providerId = visitor.messageId(clientId);
        Instant now = clock.instant();
        return new InboundMessage(
                InboundMessage.idOf(visitor.site(), providerId),
                visitor.site(),
                visitor.address(),
                told == null ? null : told.name(),
                providerId,
                content,
                now,
                now,
                who.verification(),
                who.language(),
                null,
                told == null ? null : Origin.of(told));
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
