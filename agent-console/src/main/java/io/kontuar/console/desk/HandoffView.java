package io.kontuar.console.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.conversation.Handoff;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the bot tells the person who takes over. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandoffView(
        String reason,
        @Nullable String intent,
        double confidence,
        Map<String, String> slots,
        List<String> orderNumbers,
        List<String> steps,
        String summary,
        String verification) {

    static HandoffView of(Handoff handoff) {
        return new HandoffView(
                handoff.reason(),
                handoff.intent(),
                handoff.confidence(),
                handoff.slots(),
                handoff.orderNumbers(),
                handoff.steps(),
                handoff.found().summary(),
                handoff.found().verification());
    }
}
