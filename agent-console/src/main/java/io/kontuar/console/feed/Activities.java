package io.kontuar.console.feed;

import io.kontuar.console.api.Codes;
import io.kontuar.conversation.ConversationId;
import io.kontuar.lane.Event;
import io.kontuar.lane.Lanes;
import io.kontuar.staff.Staff;
import java.time.Clock;
import java.util.List;

/** Who looks at a conversation and who types in it: told to all who have it on their screen. */
final class Activities {
    private final Connections connections;
    private final Lanes lanes;
    private final Clock clock;

    Activities(Connections connections, Lanes lanes, Clock clock) {
        this.connections = connections;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Only who has the conversation on screen (and so may see it) is heard. */
    void heard(ConsoleConnection connection, ClientFrame.Activity frame) {
        if (hasOnScreen(connection, frame.conversation())) {
            Staff staff = connection.viewer().staff();
            lanes.publish(new Event.Activity(
                    frame.conversation().value(),
                    Event.Who.STAFF,
                    staff.id().value(),
                    staff.name(),
                    frame.doing(),
                    clock.instant()));
        }
    }

    void tell(List<Event.Activity> activities) {
        Encoder encoder = new Encoder();
        for (Event.Activity activity : activities) {
            ConversationId conversation = new ConversationId(activity.conversation());
            for (ConsoleConnection connection : connections.welcomed()) {
                boolean own = activity.id().equals(connection.viewer().id().value());
                if (!own && hasOnScreen(connection, conversation)) {
                    connection.send(encoder.encode(frame(activity)));
                }
            }
        }
    }

    private static ServerFrame frame(Event.Activity activity) {
        return new ServerFrame.Activity(
                activity.conversation(),
                Codes.of(activity.who()),
                activity.id(),
                activity.name(),
                Codes.of(activity.doing()));
    }

    private static boolean hasOnScreen(ConsoleConnection connection, ConversationId conversation) {
        return connection.subscriptions().stream()
                .anyMatch(each -> each instanceof ConversationSubscription subscription
                        && subscription.conversation().equals(conversation));
    }
}
