package io.kontuar.console.feed;

import io.kontuar.channel.MessageContent;
import io.kontuar.console.feed.ClientFrame.Wish;
import io.kontuar.conversation.ConversationId;
import io.kontuar.lane.Event;
import io.kontuar.staff.QueueId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads clients' frames. */
final class FrameReader {
    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String SUB = "[A-Za-z0-9._:/-]{1,100}";

    private final JsonMapper mapper = JsonMapper.builder().build();

    ClientFrame read(String text) throws UnreadableFrame {
        FrameFields frame = new FrameFields(tree(text), "frame");
        String type = frame.text("type", 1, 40);
        return switch (type) {
            case "hello" -> hello(frame);
            case "subscribe" -> new ClientFrame.Subscribe(sub(frame), wish(frame.object("to")));
            case "unsubscribe" -> new ClientFrame.Unsubscribe(sub(frame));
            case "more" -> new ClientFrame.More(sub(frame));
            case "command" -> new ClientFrame.Command(commandId(frame), CommandReader.read(frame.object("command")));
            case "activity" -> new ClientFrame.Activity(conversation(frame), frame.oneOf("doing", Event.Doing.class));
            case "ping" -> new ClientFrame.Ping();
            default -> throw frame.expected("type", "hello, subscribe, unsubscribe, more, command, activity or ping");
        };
    }

    static ConversationId conversation(FrameFields fields) throws UnreadableFrame {
        return fields.value("conversation", ConversationId::new);
    }

    /** Words of an entry; whether they may be empty is not decided here. */
    static String words(FrameFields fields) throws UnreadableFrame {
        return fields.text("text", 0, MessageContent.MAX_TEXT);
    }

    private JsonNode tree(String text) throws UnreadableFrame {
        try {
            return mapper.readTree(text);
        } catch (JacksonException e) {
            throw new UnreadableFrame("frame: expected JSON");
        }
    }

    private static ClientFrame hello(FrameFields frame) throws UnreadableFrame {
        frame.number("protocol", 1, 1);
        return new ClientFrame.Hello();
    }

    private static String sub(FrameFields frame) throws UnreadableFrame {
        String sub = frame.text("sub", 1, 100);
        if (!sub.matches(SUB)) {
            throw frame.expected("sub", "1 to 100 of letters, digits and . _ : / -");
        }
        return sub;
    }

    private static String commandId(FrameFields frame) throws UnreadableFrame {
        String id = frame.text("id", 36, 36);
        if (!id.matches(UUID)) {
            throw frame.expected("id", "a UUID");
        }
        return id;
    }

    private static Wish wish(FrameFields to) throws UnreadableFrame {
        String kind = to.text("kind", 1, 40);
        return switch (kind) {
            case "list" -> new Wish.ForList(list(to.object("ref")));
            case "conversation" ->
                new Wish.ForConversation(conversation(to), to.optionalNumber("afterSeq", 0, Long.MAX_VALUE));
            case "board" -> new Wish.ForBoard();
            default -> throw to.expected("kind", "list, conversation or board");
        };
    }

    private static ListRef list(FrameFields ref) throws UnreadableFrame {
        String list = ref.text("list", 1, 40);
        return switch (list) {
            case "mine" -> new ListRef.Mine();
            case "queue" -> new ListRef.Waiting(ref.value("queue", QueueId::new));
            case "in-service" -> new ListRef.InService(ref.value("queue", QueueId::new));
            case "bot" -> new ListRef.WithBot();
            case "open" -> new ListRef.Open();
            case "closed" -> new ListRef.Closed();
            default -> throw ref.expected("list", "mine, queue, in-service, bot, open or closed");
        };
    }
}
