package io.kontuar.console.feed;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.channel.Correspondent;
import io.kontuar.channel.Letter;
import io.kontuar.channel.MessageId;
import io.kontuar.console.feed.StaffCommand.Draft;
import io.kontuar.console.feed.StaffCommand.NamedFile;
import io.kontuar.conversation.ConversationCommand.Staleness;
import io.kontuar.conversation.ConversationId;
import io.kontuar.staff.Presence;
import io.kontuar.staff.QueueId;
import java.util.ArrayList;
import java.util.List;

/** Reads the command inside a client's frame. */
final class CommandReader {
    private static final int MOST_FILES = 10;
    private static final int MOST_VALUES = 30;
    private static final int LONGEST_VALUE = 500;

    private CommandReader() {}

    static StaffCommand read(FrameFields command) throws UnreadableFrame {
        String kind = command.text("kind", 1, 40);
        return kind.equals("presence")
                ? new StaffCommand.SetPresence(command.oneOf("presence", Presence.class))
                : ofConversation(kind, command, FrameReader.conversation(command));
    }

    private static StaffCommand ofConversation(String kind, FrameFields command, ConversationId id)
            throws UnreadableFrame {
        return switch (kind) {
            case "reply" -> reply(id, command);
            case "reply-template" -> template(id, command);
            case "note" -> new StaffCommand.Note(id, draft(command));
            case "send-again" -> new StaffCommand.SendAgain(id, command.value("message", MessageId::new));
            case "react" ->
                new StaffCommand.React(id, command.value("message", MessageId::new), command.text("emoji", 0, 16));
            case "accept" -> new StaffCommand.Accept(id);
            case "decline" -> new StaffCommand.Decline(id);
            case "claim" -> new StaffCommand.Claim(id);
            case "take-over" -> new StaffCommand.TakeOver(id);
            case "return" -> new StaffCommand.Return(id);
            case "give-to-bot" -> new StaffCommand.GiveToBot(id);
            case "transfer" -> new StaffCommand.Transfer(id, command.value("queue", QueueId::new));
            case "close" -> new StaffCommand.Close(id, command.text("disposition", 1, 60));
            case "reopen" -> new StaffCommand.Reopen(id);
            case "subject" -> new StaffCommand.SetSubject(id, command.text("subject", 0, 200));
            case "priority" -> new StaffCommand.SetPriority(id, (int) command.number("priority", 0, 9));
            default -> throw command.expected("kind", "a command of the protocol");
        };
    }

    private static StaffCommand reply(ConversationId id, FrameFields command) throws UnreadableFrame {
        Staleness staleness = command.flag("anyway") ? Staleness.SEND_ANYWAY : Staleness.REFUSE_WHEN_STALE;
        return new StaffCommand.Reply(id, draft(command), command.number("againstSeq", 0, Long.MAX_VALUE), staleness);
    }

    private static StaffCommand template(ConversationId id, FrameFields command) throws UnreadableFrame {
        List<String> values = new ArrayList<>();
        for (FrameFields value : command.objects("values", MOST_VALUES)) {
            values.add(value.text("text", 1, LONGEST_VALUE));
        }
        return new StaffCommand.ReplyWithTemplate(
                id,
                new StaffCommand.Template(command.text("name", 1, 512), command.text("language", 2, 10), values),
                command.number("againstSeq", 0, Long.MAX_VALUE),
                command.flag("anyway") ? Staleness.SEND_ANYWAY : Staleness.REFUSE_WHEN_STALE);
    }

    private static Draft draft(FrameFields command) throws UnreadableFrame {
        List<NamedFile> files = new ArrayList<>();
        for (FrameFields file : command.objects("attachments", MOST_FILES)) {
            files.add(new NamedFile(file.value("id", AttachmentId::new), file.text("name", 0, 200)));
        }
        String text = FrameReader.words(command);
        if (text.isBlank() && files.isEmpty()) {
            throw command.expected("text", "words, or at least one attachment");
        }
        return new Draft(text, files, copies(command));
    }

    /** Absent where there are none, as in what clients of before send. */
    private static List<Correspondent> copies(FrameFields command) throws UnreadableFrame {
        List<Correspondent> copies = new ArrayList<>();
        if (command.has("cc")) {
            for (FrameFields one : command.objects("cc", Letter.MOST)) {
                String name = one.has("name") ? one.text("name", 0, 200) : null;
                copies.add(one.value("address", 320, address -> new Correspondent(name, address)));
            }
        }
        return copies;
    }
}
