package io.kontuar.console.fakes;

import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Facts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts in memory. */
public final class MemoryFacts implements Facts {
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    @Override
    public synchronized void append(List<Fact> more) {
        more.forEach(fact -> facts.putIfAbsent(fact.id(), fact));
    }

    @Override
    public synchronized List<Fact> between(Instant from, Instant to, Set<Fact.Kind> kinds) {
        return facts.values().stream()
                .filter(fact -> kinds.contains(fact.kind())
                        && !fact.at().isBefore(from)
                        && fact.at().isBefore(to))
                .toList();
    }

    @Override
    public synchronized List<Fact> of(ConversationId conversation) {
        return facts.values().stream()
                .filter(fact -> conversation.equals(fact.conversation()))
                .toList();
    }
}
