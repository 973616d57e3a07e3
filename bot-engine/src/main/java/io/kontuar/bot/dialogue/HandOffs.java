package io.kontuar.bot.dialogue;

import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.Text;
import io.kontuar.conversation.ConversationCommand.BotDecision;
import io.kontuar.conversation.Handoff;
import io.kontuar.routing.Queue;
import io.kontuar.routing.Queues;
import io.kontuar.staff.QueueId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands a conversation over to people, with all that was found out, into the queue that fits the matter. */
public final class HandOffs {
    private static final Map<String, String> QUEUE_OF = Map.ofEntries(
            Map.entry("track_order", "orders"),
            Map.entry("missing_parcel", "orders"),
            Map.entry("change_address", "orders"),
            Map.entry("change_order", "orders"),
            Map.entry("cancel_order", "orders"),
            Map.entry("delivery_options", "orders"),
            Map.entry("pickup_ready", "orders"),
            Map.entry("return_item", "returns"),
            Map.entry("exchange_item", "returns"),
            Map.entry("refund_status", "returns"),
            Map.entry("report_damaged", "complaints"),
            Map.entry("complaint_status", "complaints"),
            Map.entry("service_complaint", "complaints"));
    private static final Map<String, Integer> PRIORITY_OF = Map.of("angry", 3, "failed", 1);
    private final Queues queues;
    private final Texts texts;

    public HandOffs(Queues queues, Texts texts) {
        this.queues = queues;
        this.texts = texts;
    }

    BotDecision of(Turn turn, String reason, DialogueState state) {
        String intent = intent(turn, state);
        List<MessageContent> messages = List.of(new Text(texts.of(turn.language(), "handoff." + reason)));
        return new BotDecision.HandOff(
                messages,
                state.done().write(),
                turn.language(),
                handoff(turn, reason, intent, state),
                queue(intent),
                PRIORITY_OF.getOrDefault(reason, 0));
    }

    private Handoff handoff(Turn turn, String reason, @Nullable String intent, DialogueState state) {
        String proven = state.slot("proven-order");
        double confidence = turn.reading().intents().isEmpty()
                ? 0
                : turn.reading().intents().getFirst().probability();
        return new Handoff(
                reason,
                intent,
                confidence,
                shown(state),
                proven == null ? List.of() : List.of(proven),
                state.steps(),
                turn.conversation().progress().lastInboundSeq());
    }

    private static Map<String, String> shown(DialogueState state) {
        Map<String, String> slots = new HashMap<>(state.slots());
        slots.keySet().removeAll(Set.of("asked-proof", "last-intent", "offered", "quoted", MaskedNotice.TOLD));
        return slots;
    }

    private static @Nullable String intent(Turn turn, DialogueState state) {
        if (state.flow() != null) {
            return state.flow();
        }
        String first = turn.reading().intents().isEmpty()
                ? null
                : turn.reading().intents().getFirst().intent().name();
        return "talk_to_human".equals(first) ? state.slot("last-intent") : first;
    }

    private @Nullable QueueId queue(@Nullable String intent) {
        String name = intent == null ? null : QUEUE_OF.get(intent);
        return name == null
                ? null
                : queues.find(new QueueId(name)).map(Queue::id).orElse(null);
    }
}
