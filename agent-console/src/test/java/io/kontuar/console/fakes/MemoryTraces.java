package io.kontuar.console.fakes;

import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Trace;
import io.kontuar.conversation.Traces;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Traces in memory. */
public final class MemoryTraces implements Traces {
    private final List<Trace> traces = new CopyOnWriteArrayList<>();

    public void add(Trace trace) {
        traces.add(trace);
    }

    @Override
    public List<Trace> of(ConversationId conversation) {
        return traces.stream()
                .filter(trace -> trace.conversation().equals(conversation))
                .toList();
    }
}
