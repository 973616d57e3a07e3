package io.kontuar.gateway.webchat;

import io.kontuar.channel.AddressId;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.CustomerSide;
import io.kontuar.lane.Event;
import io.kontuar.lane.Outage;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the sockets concerned to look, and no others. An event of a conversation that nobody is shown costs nothing, unless
 * the conversation is so young that a connected visitor may just have opened it: then it is read once.
 */
final class ChatEvents implements Consumer<Event> {

    private static final Logger LOG = LoggerFactory.getLogger(ChatEvents.class);
    private static final long YOUNG = 3;
    private static final int MOST_WAITING = 10_000;

    private final ChatSockets sockets;
    private final Conversations conversations;
    private final Departures departures;
    private final SerialTasks newcomers = new SerialTasks(MOST_WAITING);

    ChatEvents(ChatSockets sockets, Conversations conversations, Departures departures) {
        this.sockets = sockets;
        this.conversations = conversations;
        this.departures = departures;
    }

    @Override
    public void accept(Event event) {
        switch (event) {
            case Event.Changed(Event.Subject subject, String id, long version)
            when subject == Event.Subject.CONVERSATION -> changed(new ConversationId(id), version);
            case Event.Activity activity when activity.who() == Event.Who.CUSTOMER -> departures.heard(activity);
            case Event.Activity activity -> typed(activity);
            // A visitor is not shown how far our messages got, staff, boards or answers to commands.
            case Event.Changed _, Event.DeliveryAdvanced _, Event.Answered _ -> {}
        }
    }

    private void changed(ConversationId id, long version) {
        Collection<VisitorSession> shown = sockets.of(id);
        shown.forEach(VisitorSession::look);
        if (shown.isEmpty() && version <= YOUNG && !sockets.all().isEmpty()) {
            // One that is dropped here is found by the sockets' own look a little later.
            boolean taken = newcomers.submit(() -> welcome(id));
            if (!taken) {
                LOG.debug("too many new conversations at once to look at each");
            }
        }
    }

    private void welcome(ConversationId id) {
        try {
            conversations.find(id).map(Conversation::customer).stream()
                    .flatMap(ChatEvents::addresses)
                    .distinct()
                    .flatMap(address -> List.copyOf(sockets.of(address)).stream())
                    .forEach(VisitorSession::lookAnew);
        } catch (Outage e) {
            LOG.warn("a new conversation was not looked at, the sockets look themselves: {}", e.getMessage());
        }
    }

    private static Stream<AddressId> addresses(CustomerSide customer) {
        return Stream.of(customer.openedBy(), AddressId.of(customer.replyTo()));
    }

    private void typed(Event.Activity activity) {
        if (activity.doing() != Event.Doing.TYPING) {
            return;
        }
        ServerFrame.Typing frame = activity.who() == Event.Who.STAFF
                ? new ServerFrame.Typing("agent", StaffNames.first(activity.name()))
                : new ServerFrame.Typing("bot", null);
        sockets.of(new ConversationId(activity.conversation())).forEach(session -> session.typed(frame));
    }
}
