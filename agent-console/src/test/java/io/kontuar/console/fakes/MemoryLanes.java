package io.kontuar.console.fakes;

import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationCommands;
import io.kontuar.conversation.RoutingCommand;
import io.kontuar.lane.Event;
import io.kontuar.lane.Handled;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneBatchHandler;
import io.kontuar.lane.LaneHandler;
import io.kontuar.lane.LaneMessage;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.Lanes;
import io.kontuar.lane.Outage;
import io.kontuar.routing.Router;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The lanes {@code commands} and {@code routing} with the domain's own consumers behind them, handled at once by whoever
 * sends; other lanes only remember what was sent.
 */
public final class MemoryLanes implements Lanes {
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
    private final ConversationCommands commands;
    private final Router router;
    public final List<LaneMessage> sent = new CopyOnWriteArrayList<>();

    /** Events of which this is true are lost on their way. */
    public volatile Predicate<Event> lost = event -> false;

    /** Whether the broker is away. */
    public volatile boolean away;

    MemoryLanes(ConversationCommands commands, Router router) {
        this.commands = commands;
        this.router = router;
    }

    @Override
    public void send(List<LaneSend<?>> sends) {
        if (away) {
            throw new Outage("broker", null);
        }
        sends.forEach(send -> handle(send.message()));
    }

    private synchronized void handle(LaneMessage message) {
        sent.add(message);
        Handled handled = switch (message) {
            case ConversationCommand command -> commands.handle(command);
            case RoutingCommand command -> router.handle(command);
            default -> Handled.nothing();
        };
        handled.events().forEach(this::publish);
        send(handled.sends());
    }

    @Override
    public void publish(Event event) {
        if (!lost.test(event)) {
            listeners.forEach(listener -> listener.accept(event));
        }
    }

    @Override
    public AutoCloseable subscribe(Consumer<Event> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public <T extends LaneMessage> AutoCloseable open(Lane<T> lane, LaneHandler<T> handler, int consumers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T extends LaneMessage> AutoCloseable openBatch(Lane<T> lane, LaneBatchHandler<T> handler, int size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long waiting(Lane<?> lane) {
        return 0;
    }
}
