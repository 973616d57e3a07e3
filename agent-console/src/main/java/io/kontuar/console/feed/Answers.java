package io.kontuar.console.feed;

import io.kontuar.console.api.Codes;
import io.kontuar.console.desk.MessageView;
import io.kontuar.conversation.ConversationId;
import io.kontuar.lane.Event;
import io.kontuar.lane.Event.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings what became of a command to the one who gave it. */
final class Answers {
    private static final int MOST_MISSED = 100;

    private final Connections connections;
    private final FeedStore store;

    Answers(Connections connections, FeedStore store) {
        this.connections = connections;
        this.store = store;
    }

    void tell(List<Event.Answered> answers) {
        for (Event.Answered answer : answers) {
            if (!answer.command().value().startsWith("ui-")) {
                continue;
            }
            for (ConsoleConnection connection : connections.welcomed()) {
                connection.pending().take(answer.command()).ifPresent(command -> tell(connection, command, answer));
            }
        }
    }

    private void tell(ConsoleConnection connection, Pending.Command command, Event.Answered answer) {
        connection.send(new ServerFrame.Answered(
                command.clientId(), Codes.of(answer.outcome()), answer.reason(), missed(command, answer)));
    }

    private @Nullable List<MessageView> missed(Pending.Command command, Event.Answered answer) {
        Long againstSeq = command.againstSeq();
        if (answer.outcome() != Outcome.STALE || againstSeq == null) {
            return null;
        }
        return MessageView.all(
                store.messages().after(new ConversationId(answer.conversation()), againstSeq, MOST_MISSED),
                store.colleagues());
    }
}
