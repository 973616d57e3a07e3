package io.kontuar.reporting;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What became of the queue entries that ended in some span of time. The unit is the queue entry: one conversation
 * entering one queue. Formulas: docs/glossary.md#service-level.
 *
 * @param answered an agent accepted or claimed it
 * @param answeredLate of these, after more than the queue's target
 * @param abandoned the customer left while waiting
 * @param flowedOut it left the queue for another one without an answer
 * @param waitOfAnswered the sum of the waits of the answered, from entering the queue (bot time excluded)
 */
public record QueueFigures(long answered, long answeredLate, long abandoned, long flowedOut, Duration waitOfAnswered) {
    public static final QueueFigures NONE = new QueueFigures(0, 0, 0, 0, Duration.ZERO);

    public QueueFigures {
        if (answeredLate > answered) {
            throw new IllegalArgumentException(
                    "queue figures: expected at most " + answered + " answered late, got " + answeredLate);
        }
    }

    /** One more entry answered, after this wait. */
    public QueueFigures answeredAfter(Duration wait, Duration target) {
        long late = wait.compareTo(target) > 0 ? 1 : 0;
        return new QueueFigures(answered + 1, answeredLate + late, abandoned, flowedOut, waitOfAnswered.plus(wait));
    }

    public QueueFigures abandonedOne() {
        return new QueueFigures(answered, answeredLate, abandoned + 1, flowedOut, waitOfAnswered);
    }

    public QueueFigures flowedOutOne() {
        return new QueueFigures(answered, answeredLate, abandoned, flowedOut + 1, waitOfAnswered);
    }

    public QueueFigures plus(QueueFigures other) {
        return new QueueFigures(
                answered + other.answered,
                answeredLate + other.answeredLate,
                abandoned + other.abandoned,
                flowedOut + other.flowedOut,
                waitOfAnswered.plus(other.waitOfAnswered));
    }

    /** offered = answered + abandoned + flowed out + still waiting; always true, and shown live. */
    public long offered(long waiting) {
        return answered + abandoned + flowedOut + waiting;
    }

    /**
     * (answered − answered late) / (answered + abandoned) × 100, in percent from 0 to 100. Flow-outs and the waiting do
     * not count. Empty when nothing was answered or abandoned.
     */
    public OptionalDouble serviceLevel() {
        long counted = answered + abandoned;
        return counted == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * (answered - answeredLate) / counted);
    }

    /** Σ wait of the answered / answered; empty when none was. */
    public Optional<Duration> averageSpeedOfAnswer() {
        return answered == 0 ? Optional.empty() : Optional.of(waitOfAnswered.dividedBy(answered));
    }
}
