package io.kontuar.reporting;

import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Fact;
import io.kontuar.staff.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one shop day, grown fact by fact; the same fact twice counts once, so that they may be fed from
 * overlapping reads. Not safe for use by several threads at once.
 */
public final class DayFigures {
    /** The kinds that count here; others are ignored. */
    public static final Set<Fact.Kind> KINDS = Set.of(
            Fact.Kind.OPENED,
            Fact.Kind.BOT_ANSWERED,
            Fact.Kind.HANDED_OVER,
            Fact.Kind.ENTERED_QUEUE,
            Fact.Kind.ANSWERED,
            Fact.Kind.ABANDONED,
            Fact.Kind.FLOWED_OUT,
            Fact.Kind.CLOSED,
            Fact.Kind.RATED);

    /** The detail of a {@code RATED} fact that tells the score, 1 to 5. */
    public static final String SCORE = "score";

    /** The detail of an {@code ANSWERED} fact that tells the wait in milliseconds. */
    public static final String WAIT_MILLIS = "waitMillis";

    private final ShopDay day;
    private final Function<QueueId, Duration> targets;
    private final Set<String> counted = new HashSet<>();
    private final Map<QueueId, QueueFigures> queues = new HashMap<>();
    private final Map<QueueId, TreeMap<Integer, Quarter>> quarters = new HashMap<>();
    private final Map<Entry, Instant> entered = new HashMap<>();
    private final Map<QueueId, Ratings> ratings = new HashMap<>();
    private final BotFigures bot = new BotFigures();

    /** @param targets within which an answer counts as in time, by queue */
    public DayFigures(ShopDay day, Function<QueueId, Duration> targets) {
        this.day = day;
        this.targets = targets;
    }

    public void add(List<Fact> facts) {
        facts.forEach(this::add);
    }

    public void add(Fact fact) {
        if (!KINDS.contains(fact.kind()) || !day.contains(fact.at()) || !counted.add(fact.id())) {
            return;
        }
        bot.add(fact);
        QueueId queue = fact.queue();
        if (queue != null) {
            count(fact, queue);
        }
    }

    public QueueFigures of(QueueId queue) {
        return queues.getOrDefault(queue, QueueFigures.NONE);
    }

    /** The quarters of these queues together in which something happened, the earliest first. */
    public List<Quarter> quarters(Collection<QueueId> of) {
        TreeMap<Integer, Quarter> sum = new TreeMap<>();
        of.forEach(queue -> quarters.getOrDefault(queue, new TreeMap<>())
                .forEach((index, quarter) -> sum.merge(index, quarter, Quarter::plus)));
        return List.copyOf(sum.values());
    }

    /** What customers of these queues said today of how it was. */
    public Ratings ratings(Collection<QueueId> of) {
        return of.stream()
                .map(queue -> ratings.getOrDefault(queue, Ratings.NONE))
                .reduce(Ratings.NONE, Ratings::plus);
    }

    /** Conversations of these queues that the bot answered today. */
    public long botBegan(Collection<QueueId> of) {
        return bot.began(of);
    }

    /** Of these, the ones that were closed today without ever being handed over. */
    public long botSolved(Collection<QueueId> of) {
        return bot.solved(of);
    }

    private void count(Fact fact, QueueId queue) {
        switch (fact.kind()) {
            case ENTERED_QUEUE -> {
                entered.put(new Entry(fact.conversation(), queue), fact.at());
                quarter(queue, fact.at(), Quarter::enteredOne);
            }
            case ANSWERED -> answered(fact, queue);
            case ABANDONED -> queues.merge(queue, QueueFigures.NONE.abandonedOne(), QueueFigures::plus);
            case FLOWED_OUT -> queues.merge(queue, QueueFigures.NONE.flowedOutOne(), QueueFigures::plus);
            case RATED -> ratings.merge(queue, Ratings.of(fact), Ratings::plus);
            default -> {
                // the bot's and the conversation's own facts belong to no queue entry
            }
        }
    }

    private void answered(Fact fact, QueueId queue) {
        Duration target = targets.apply(queue);
        Duration wait = waitOf(fact, queue);
        queues.merge(queue, QueueFigures.NONE.answeredAfter(wait, target), QueueFigures::plus);
        quarter(queue, fact.at(), quarter -> quarter.answeredOne(wait.compareTo(target) <= 0));
    }

    private Duration waitOf(Fact fact, QueueId queue) {
        String millis = fact.details().get(WAIT_MILLIS);
        if (millis != null) {
            return Duration.ofMillis(Long.parseLong(millis));
        }
        Instant since = entered.getOrDefault(new Entry(fact.conversation(), queue), fact.at());
        return Duration.between(since, fact.at());
    }

    private void quarter(QueueId queue, Instant at, Function<Quarter, Quarter> change) {
        int index = day.quarterOf(at);
        quarters.computeIfAbsent(queue, key -> new TreeMap<>())
                .compute(
                        index,
                        (key, old) ->
                                change.apply(old == null ? new Quarter(day.beginOfQuarter(index), 0, 0, 0) : old));
    }

    private record Entry(@Nullable ConversationId conversation, QueueId queue) {}
}
