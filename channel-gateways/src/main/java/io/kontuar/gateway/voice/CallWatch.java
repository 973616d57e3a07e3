package io.kontuar.gateway.voice;

import io.kontuar.conversation.CallState;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Messages;
import io.kontuar.lane.Event;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Waits, within a limit, until the store shows of a call what a webhook has to answer. Events tell when to look; since one
 * may be lost, it looks now and then without.
 */
final class CallWatch implements Consumer<Event> {
    private static final long LOOK_ANYWAY_MILLIS = 400;
    private final Conversations conversations;
    private final Messages messages;
    private final ConcurrentHashMap<String, Set<Runnable>> waiting = new ConcurrentHashMap<>();

    CallWatch(Conversations conversations, Messages messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Changed(Event.Subject subject, String id, long version)
                && subject == Event.Subject.CONVERSATION) {
            waiting.computeIfPresent(id, (key, bells) -> {
                bells.forEach(Runnable::run);
                return bells;
            });
        }
    }

    CallView look(ConversationId id) {
        return new CallView(
                conversations.find(id).orElse(null), messages.before(id, Long.MAX_VALUE, CallState.LOOK_BACK));
    }

    /** Rings at each change of the call that an event tells of, until it is closed; it must not wait. */
    Bell hear(ConversationId id, Runnable ring) {
        waiting.compute(id.value(), (key, bells) -> with(bells == null ? new HashSet<>() : bells, ring));
        return () -> waiting.computeIfPresent(id.value(), (key, bells) -> without(bells, ring));
    }

    interface Bell extends AutoCloseable {
        @Override
        void close();
    }

    /** The call once it is as wanted, or as it is when the time is over. */
    CallView until(ConversationId id, Predicate<CallView> wanted, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        Semaphore bell = new Semaphore(0);
        try (Bell heard = hear(id, bell::release)) {
            while (true) {
                bell.drainPermits();
                CallView view = look(id);
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0 || wanted.test(view)) {
                    return view;
                }
                boolean unused = bell.tryAcquire(Math.min(left, LOOK_ANYWAY_MILLIS), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return look(id);
        }
    }

    private static Set<Runnable> with(Set<Runnable> bells, Runnable bell) {
        bells.add(bell);
        return bells;
    }

    private static @Nullable Set<Runnable> without(Set<Runnable> bells, Runnable bell) {
        bells.remove(bell);
        return bells.isEmpty() ? null : bells;
    }
}
