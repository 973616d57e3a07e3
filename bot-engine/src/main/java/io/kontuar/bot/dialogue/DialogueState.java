package io.kontuar.bot.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the bot is in a conversation, as it is stored.
 *
 * @param version of this form; {@link #VERSION}
 * @param frames the flows under way, the one that was begun last at the end
 * @param slots what was found out, by name
 * @param sources by slot, where its value comes from
 * @param pending flows that the customer asked for as well
 * @param misses how often in a row nothing was understood or a guess was wrong
 * @param steps what was done so far, oldest first, for the person who may take over
 * @param at seconds since 1970 of the last turn
 */
record DialogueState(
        int version,
        List<Frame> frames,
        Map<String, String> slots,
        Map<String, String> sources,
        List<String> pending,
        int misses,
        List<String> steps,
        long at) {
    /** 1 knew one flow at a time, by its name only. */
    static final int VERSION = 2;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    static final DialogueState NEW =
            new DialogueState(VERSION, List.of(), Map.of(), Map.of(), List.of(), 0, List.of(), 0);

    DialogueState {
        frames = List.copyOf(frames);
        slots = Map.copyOf(slots);
        sources = Map.copyOf(sources);
        pending = List.copyOf(pending);
        steps = List.copyOf(steps);
    }

    /** One flow under way, and the step it is at; an empty step is its first. */
    record Frame(String flow, String step) {}

    /** Begins anew where there is none, or where it was written by a later version or is no state at all. */
    static DialogueState read(@Nullable String json, Instant now) {
        if (json == null) {
            return NEW;
        }
        try {
            JsonNode tree = JSON.readTree(json);
            return switch (tree.path("version").asInt(1)) {
                case 1 -> ofFirst(JSON.treeToValue(tree, First.class), now);
                case VERSION -> JSON.treeToValue(tree, DialogueState.class);
                default -> NEW;
            };
        } catch (JacksonException | NullPointerException otherForm) {
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

    /** The form of version 1. */
    private record First(@Nullable String flow, Map<String, String> slots, int misses, List<String> steps) {}

    /** A conversation that was under way goes on from the beginning of its flow, with what was found out. */
    private static DialogueState ofFirst(First first, Instant now) {
        List<Frame> frames = first.flow() == null ? List.of() : List.of(new Frame(first.flow(), ""));
        return new DialogueState(
                VERSION,
                frames,
                first.slots(),
                Map.of(),
                List.of(),
                first.misses(),
                first.steps(),
                now.getEpochSecond());
    }
}
