package io.kontuar.console.feed;

import io.kontuar.console.desk.Colleagues;
import io.kontuar.console.desk.RowReader;
import io.kontuar.conversation.ConversationLists;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Deliveries;
import io.kontuar.conversation.Messages;
import io.kontuar.conversation.Visibility;

/** All that the feed reads conversations with. */
record FeedStore(
        Conversations conversations,
        Messages messages,
        Deliveries deliveries,
        ConversationLists lists,
        RowReader rows,
        Colleagues colleagues,
        Visibility visibility) {}
