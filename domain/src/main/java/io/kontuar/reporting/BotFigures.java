package io.kontuar.reporting;

import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Fact;
import io.kontuar.staff.QueueId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the bot began and what it solved by itself, by conversation. */
final class BotFigures {
    private final Map<ConversationId, QueueId> began = new HashMap<>();
    private final Set<ConversationId> handedOver = new HashSet<>();
    private final Set<ConversationId> closed = new HashSet<>();

    void add(Fact fact) {
        ConversationId conversation = fact.conversation();
        if (conversation == null) {
            return;
        }
        switch (fact.kind()) {
            case BOT_ANSWERED -> {
                QueueId queue = fact.queue();
                if (queue != null && !"nothing".equals(fact.details().get("said"))) {
                    began.putIfAbsent(conversation, queue);
                }
            }
            case HANDED_OVER, ENTERED_QUEUE, ANSWERED -> handedOver.add(conversation);
            case CLOSED -> closed.add(conversation);
            default -> {
                // says nothing of the bot
            }
        }
    }

    long began(Collection<QueueId> queues) {
        return began.values().stream().filter(queues::contains).count();
    }

    long solved(Collection<QueueId> queues) {
        return began.entrySet().stream()
                .filter(entry -> queues.contains(entry.getValue()))
                .filter(entry -> closed.contains(entry.getKey()) && !handedOver.contains(entry.getKey()))
                .count();
    }
}
