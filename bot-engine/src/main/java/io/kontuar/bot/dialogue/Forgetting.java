package io.kontuar.bot.dialogue;

import io.kontuar.bot.flow.Flow;
import io.kontuar.bot.flow.Flows;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What silence does to a dialogue: a flow is left after its timeout; what was found out stays. */
final class Forgetting {
    private static final Duration USUAL = Duration.ofHours(2);

    private Forgetting() {}

    static DialogueState of(DialogueState state, Flows flows, Instant now) {
        Duration timeout = state.frames().stream()
                .flatMap(frame -> flows.named(frame.flow()).stream())
                .map(Flow::timeout)
                .reduce(USUAL, (left, right) -> right);
        boolean late =
                state.at() > 0 && now.isAfter(Instant.ofEpochSecond(state.at()).plus(timeout));
        if (!late) {
            return state;
        }
        Map<String, String> slots = new HashMap<>(state.slots());
        slots.keySet().removeAll(List.of(Ownership.PROVEN, OneTimeCodes.ASKED, Ownership.PROOF, "offered"));
        return new DialogueState(
                state.version(), List.of(), slots, state.sources(), List.of(), 0, state.steps(), state.at());
    }
}
