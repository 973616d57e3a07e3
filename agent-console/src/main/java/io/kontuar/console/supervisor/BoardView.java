package io.kontuar.console.supervisor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The live board of a supervisor's queues. Formulas: docs/glossary.md.
 *
 * @param rated customers who said today how it was; {@code satisfied}: of these, the ones with a score of 4 or 5
 */
public record BoardView(
        Instant at,
        List<BoardQueue> queues,
        List<BoardAgent> agents,
        int withBot,
        long botSolved,
        long botBegan,
        long rated,
        long satisfied,
        List<BoardQuarter> quarters) {

    /** Whether only the moment differs. */
    public boolean sameFiguresAs(BoardView other) {
        return new BoardView(other.at, queues, agents, withBot, botSolved, botBegan, rated, satisfied, quarters)
                .equals(other);
    }

    /**
     * One queue's line.
     *
     * @param serviceLevel percent answered within the target of those answered or abandoned; absent when there were none
     * @param asaSeconds average speed of answer; absent when none was answered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BoardQueue(
            String queue,
            int waiting,
            @Nullable Instant longestSince,
            int inService,
            int agentsAvailable,
            long offered,
            long answered,
            long abandoned,
            long flowedOut,
            @Nullable Double serviceLevel,
            int servicePercent,
            long serviceTargetSeconds,
            @Nullable Double asaSeconds) {}

    /** One person's line. */
    public record BoardAgent(String id, String name, String presence, Instant since, int inHand, int capacity) {}

    /** A quarter of an hour: entries into queues, answers, and answers within the target. */
    public record BoardQuarter(Instant from, long entered, long answered, long inTime) {}
}
