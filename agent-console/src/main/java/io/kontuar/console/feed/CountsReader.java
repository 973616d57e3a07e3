package io.kontuar.console.feed;

import io.kontuar.console.supervisor.LiveQueues;
import io.kontuar.console.supervisor.QueueCounts;
import io.kontuar.conversation.ConversationLists.ListQuery;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Staff;
import java.util.Map;
import java.util.TreeMap;

/** Counts what one viewer has in hand and what waits in the viewer's queues. */
final class CountsReader {
    private final LiveQueues live;

    CountsReader(LiveQueues live) {
        this.live = live;
    }

    CountsView read(Staff viewer) {
        Map<String, QueueCounts> queues = new TreeMap<>();
        for (QueueId queue : viewer.queues()) {
            queues.put(queue.value(), live.of(queue));
        }
        int mine = live.count(new ListQuery.HeldBy(viewer.id()));
        int bot = viewer.queues().isEmpty() ? 0 : live.count(new ListQuery.WithBot(viewer.queues()));
        return new CountsView(mine, bot, queues);
    }
}
