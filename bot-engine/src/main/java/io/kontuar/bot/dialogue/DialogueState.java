package io.kontuar.bot.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the bot is in a conversation.
 *
 * @param flow the flow under way, such as {@code track_order}; null when there is none
 * @param slots what was found out, by name
 * @param misses how often in a row nothing was understood or a guess was wrong
 * @param steps what was done so far, oldest first, for the person who may take over
 */
record DialogueState(@Nullable String flow, Map<String, String> slots, int misses, List<String> steps) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_STEPS = 30;
    static final DialogueState NEW = new DialogueState(null, Map.of(), 0, List.of());

    DialogueState {
        slots = Map.copyOf(slots);
        steps = List.copyOf(steps);
    }

    /** Begins anew where there is none or where it was written by a version that thought differently. */
    static DialogueState read(@Nullable String json) {
        if (json == null) {
            return NEW;
        }
        try {
            return JSON.readValue(json, DialogueState.class);
        } catch (JacksonException otherForm) {
            return NEW;
        }
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    @Nullable
    String slot(String name) {
        return slots.get(name);
    }

    DialogueState in(@Nullable String nextFlow) {
        return new DialogueState(nextFlow, slots, misses, steps);
    }

    DialogueState done() {
        return new DialogueState(null, slots, 0, steps);
    }

    DialogueState with(String slot, String value) {
        Map<String, String> more = new HashMap<>(slots);
        more.put(slot, value);
        return new DialogueState(flow, more, misses, steps);
    }

    DialogueState without(String slot) {
        Map<String, String> fewer = new HashMap<>(slots);
        fewer.remove(slot);
        return new DialogueState(flow, fewer, misses, steps);
    }

    DialogueState missed() {
        return new DialogueState(flow, slots, misses + 1, steps);
    }

    DialogueState step(String what) {
        List<String> more = new ArrayList<>(steps.size() < MOST_STEPS ? steps : steps.subList(1, steps.size()));
        more.add(what);
        return new DialogueState(flow, slots, misses, more);
    }
}
