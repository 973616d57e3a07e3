package io.kontuar.console.feed;

import io.kontuar.console.feed.ListWindow.Place;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationLists.ListQuery;
import io.kontuar.conversation.ConversationLists.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list as the store has it.
 *
 * @param more whether rows follow
 */
record Page(ListQuery query, List<Row> rows, boolean more) {
    static Page read(ListQuery query, @Nullable ConversationId after, int size, FeedStore store) {
        List<Row> rows = empty(query) ? List.of() : store.lists().page(query, after, size + 1);
        return new Page(query, rows.stream().limit(size).toList(), rows.size() > size);
    }

    List<Place> places() {
        return rows.stream().map(this::place).toList();
    }

    Place place(Row row) {
        Conversation conversation = row.conversation();
        return new Place(conversation.id().value(), conversation.version(), Lists.key(query, conversation));
    }

    /** Somebody without queues: nothing to ask. */
    private static boolean empty(ListQuery query) {
        return switch (query) {
            case ListQuery.WithBot bot -> bot.queues().isEmpty();
            case ListQuery.Open open -> open.queues().isEmpty();
            case ListQuery.Closed closed -> closed.queues().isEmpty();
            case ListQuery.HeldBy held -> false;
            case ListQuery.OfferedTo offered -> false;
            case ListQuery.WaitingIn waiting -> false;
            case ListQuery.InServiceIn inService -> false;
        };
    }
}
