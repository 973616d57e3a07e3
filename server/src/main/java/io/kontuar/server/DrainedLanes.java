package io.kontuar.server;

import io.kontuar.channel.InboundEvent;
import io.kontuar.commerce.OrderNews;
import io.kontuar.conversation.BotLook;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.IndexLook;
import io.kontuar.conversation.MediaLook;
import io.kontuar.conversation.OutboundLook;
import io.kontuar.conversation.RoutingCommand;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.lanes.ArtemisLanes;
import io.kontuar.lane.Lane;
import io.kontuar.store.StorePorts;
import java.util.List;
import java.util.stream.Stream;

/** Whether the lanes are empty: what waits on them speaks of the store that is about to be left. */
final class DrainedLanes {
    private DrainedLanes() {}

    static void check(ServerSettings settings, Documents documents, StorePorts store) throws CopyRefused {
        try (ArtemisLanes lanes = LaneEngine.open(settings, documents)) {
            List<String> waiting = Stream.concat(
                            Stream.of(
                                    InboundEvent.LANE,
                                    ConversationCommand.LANE,
                                    BotLook.LANE,
                                    RoutingCommand.LANE,
                                    IndexLook.LANE,
                                    MediaLook.LANE,
                                    OrderNews.LANE),
                            store.channelAccounts().all().stream().map(account -> OutboundLook.lane(account.id())))
                    .filter(lane -> lanes.waiting(lane) > 0)
                    .map(lane -> count(lanes, lane))
                    .toList();
            if (!waiting.isEmpty()) {
                throw new CopyRefused(
                        "the lanes are not empty (" + String.join(", ", waiting)
                                + "): start the server with no webhooks coming in until they are, stop it, and call this again");
            }
        }
    }

    private static String count(ArtemisLanes lanes, Lane<?> lane) {
        return lane.name() + ": " + lanes.waiting(lane);
    }
}
