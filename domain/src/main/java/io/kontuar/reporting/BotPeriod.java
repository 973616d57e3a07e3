package io.kontuar.reporting;

import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Fact;
import io.kontuar.staff.QueueId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the bot did over some days, grown fact by fact. A conversation counts as solved when it was closed and never handed
 * over within the period; docs/glossary.md#containment.
 */
public final class BotPeriod {
    /** The kinds that count here. */
    public static final Set<Fact.Kind> KINDS = Set.of(
            Fact.Kind.BOT_ANSWERED,
            Fact.Kind.HANDED_OVER,
            Fact.Kind.ENTERED_QUEUE,
            Fact.Kind.ANSWERED,
            Fact.Kind.CLOSED);

    private final Collection<QueueId> queues;
    private final BotFigures figures = new BotFigures();
    private final Map<String, Integer> reasons = new HashMap<>();
    private final Set<ConversationId> seen = new HashSet<>();

    /** @param queues whose conversations count */
    public BotPeriod(Collection<QueueId> queues) {
        this.queues = Set.copyOf(queues);
    }

    public void add(List<Fact> facts) {
        facts.forEach(this::add);
    }

    private void add(Fact fact) {
        figures.add(fact);
        ConversationId conversation = fact.conversation();
        QueueId queue = fact.queue();
        if (fact.kind() == Fact.Kind.HANDED_OVER && queue != null && queues.contains(queue) && conversation != null) {
            reasons.merge(fact.details().getOrDefault("reason", "unknown"), 1, Integer::sum);
            seen.add(conversation);
        }
    }

    /** Conversations that the bot answered. */
    public long began() {
        return figures.began(queues);
    }

    /** Of these, those closed without people. */
    public long solved() {
        return figures.solved(queues);
    }

    /** Conversations that were handed over. */
    public long handedOver() {
        return seen.size();
    }

    /** Hand-overs by reason code, the most frequent first. */
    public Map<String, Integer> reasons() {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
