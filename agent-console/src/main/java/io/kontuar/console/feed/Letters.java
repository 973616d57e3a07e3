package io.kontuar.console.feed;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.Letter;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageTemplate;
import io.kontuar.console.desk.Uploads;
import io.kontuar.console.feed.Commanding.Verdict;
import io.kontuar.console.feed.StaffCommand.Draft;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import io.kontuar.conversation.RoutingCommand;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.LaneSend;
import io.kontuar.staff.StaffId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the domain's command for what a staff member asks; its author is always who is signed in. */
final class Letters {
    private final Uploads uploads;
    private final ChannelAccounts accounts;
    private final Messages messages;

    Letters(Uploads uploads, ChannelAccounts accounts, Messages messages) {
        this.uploads = uploads;
        this.accounts = accounts;
        this.messages = messages;
    }

    Verdict write(CommandId id, StaffId by, Conversation conversation, StaffCommand.OfConversation command) {
        ConversationId to = conversation.id();
        return switch (command) {
            case StaffCommand.Reply reply ->
                withContent(
                        reply.draft(),
                        content -> new ConversationCommand.Reply(
                                id, to, by, content, reply.againstSeq(), reply.staleness(), null));
            case StaffCommand.ReplyWithTemplate reply ->
                template(conversation, reply.template())
                        .map(content -> send(new ConversationCommand.Reply(
                                id, to, by, content, reply.againstSeq(), reply.staleness(), null)))
                        .orElseGet(() -> new Verdict.Refuse("no-such-template"));
            case StaffCommand.React react ->
                reaction(conversation, react)
                        .map(content -> send(new ConversationCommand.Reply(
                                id,
                                to,
                                by,
                                content,
                                conversation.progress().lastSeq(),
                                ConversationCommand.Staleness.SEND_ANYWAY,
                                null)))
                        .orElseGet(() -> new Verdict.Refuse("no-such-message"));
            case StaffCommand.Note note ->
                withContent(note.draft(), content -> new ConversationCommand.AddNote(id, to, by, content));
            case StaffCommand.SendAgain again -> send(new ConversationCommand.SendAgain(id, to, by, again.message()));
            case StaffCommand.Accept accept -> send(new ConversationCommand.Accept(id, to, by));
            case StaffCommand.Decline decline -> send(new ConversationCommand.Decline(id, to, by));
            case StaffCommand.Claim claim -> claim(id, by, conversation);
            case StaffCommand.TakeOver over -> send(new ConversationCommand.TakeOver(id, to, by));
            case StaffCommand.Return back -> send(new ConversationCommand.ReturnToQueue(id, to, by));
            case StaffCommand.GiveToBot give -> send(new ConversationCommand.GiveToBot(id, to, by));
            case StaffCommand.Transfer transfer ->
                send(new ConversationCommand.TransferToQueue(id, to, by, transfer.queue()));
            case StaffCommand.Close close -> send(new ConversationCommand.Close(id, to, by, close.disposition()));
            case StaffCommand.Reopen reopen -> send(new ConversationCommand.Reopen(id, to, by));
            case StaffCommand.SetSubject set -> send(new ConversationCommand.SetSubject(id, to, by, set.subject()));
            case StaffCommand.SetPriority set -> send(new ConversationCommand.SetPriority(id, to, by, set.priority()));
        };
    }

    /** The router reserves the agent's capacity first, then passes the claim on. */
    private static Verdict claim(CommandId id, StaffId by, Conversation conversation) {
        return new Verdict.Send(LaneSend.of(
                RoutingCommand.LANE, new RoutingCommand.ClaimByHand(id, conversation.queue(), conversation.id(), by)));
    }

    private Verdict withContent(Draft draft, Function<MessageContent, ConversationCommand> command) {
        return content(draft)
                .map(content -> send(command.apply(content)))
                .orElseGet(() -> new Verdict.Refuse("no-such-file"));
    }

    /** Only on what the customer wrote in this conversation. */
    private Optional<MessageContent> reaction(Conversation conversation, StaffCommand.React wanted) {
        return messages.find(wanted.message())
                .filter(message -> message.conversation().equals(conversation.id())
                        && message.direction() == Direction.INBOUND
                        && !(message.content() instanceof MessageContent.Reaction))
                .map(Message::providerId)
                .map(provider -> new MessageContent.Reaction(provider, wanted.emoji()));
    }

    /** Only what the account has, with as many values as it needs: what the client shows is not believed. */
    private Optional<MessageContent> template(Conversation conversation, StaffCommand.Template wanted) {
        return accounts.find(conversation.customer().account()).stream()
                .flatMap(account -> MessageTemplate.of(account).stream())
                .filter(known -> known.name().equals(wanted.name())
                        && known.language().equals(wanted.language())
                        && known.variables() == wanted.values().size()
                        && wanted.values().stream().noneMatch(String::isBlank))
                .findFirst()
                .map(known -> known.with(wanted.values()));
    }

    /** Empty when a file is named that is not (or no longer) there. */
    private Optional<MessageContent> content(Draft draft) {
        List<AttachmentRef> files = new ArrayList<>();
        for (StaffCommand.NamedFile file : draft.files()) {
            Optional<AttachmentRef> ref = uploads.named(file.id(), file.name());
            if (ref.isEmpty()) {
                return Optional.empty();
            }
            files.add(ref.get());
        }
        String text = draft.text();
        if (!draft.copies().isEmpty()) {
            return Optional.of(new MessageContent.Media(files, text, Letter.withCopiesTo(draft.copies())));
        }
        return Optional.of(
                files.isEmpty()
                        ? new MessageContent.Text(text)
                        : new MessageContent.Media(files, text.isBlank() ? null : text));
    }

    private static Verdict send(ConversationCommand command) {
        return new Verdict.Send(Commanding.onto(command));
    }
}
