package io.kontuar.console.tuning;

import io.kontuar.conversation.ConversationId;
import io.kontuar.knowledge.PastTurn;
import io.kontuar.knowledge.RecentTurns;
import io.kontuar.knowledge.Review;
import io.kontuar.knowledge.Reviews;
import io.kontuar.knowledge.TurnId;
import io.kontuar.staff.Staff;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The bot's latest turns that a supervisor may read and that nobody has decided about yet. */
final class OpenTurns {
    static final int LOOKED_AT = 1_000;
    private static final int MOST_REVIEWS = 20_000;
    private final RecentTurns turns;
    private final Reviews reviews;
    private final Clock clock;

    OpenTurns(RecentTurns turns, Reviews reviews, Clock clock) {
        this.turns = turns;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Those in which no intent stood out, the latest first. */
    List<PastTurn> unsure(Staff viewer) {
        return open(viewer).stream().filter(turn -> !turn.sure()).toList();
    }

    /** Those in which nothing known was near, and those where a person had to answer a question that was understood. */
    List<PastTurn> unanswered(Staff viewer) {
        return open(viewer).stream()
                .filter(turn -> turn.unknown() || turn.trace().decision().equals("hand-off"))
                .filter(turn -> turn.first()
                        .filter(guess -> guess.intent().equals("talk_to_human") && turn.sure())
                        .isEmpty())
                .toList();
    }

    /** A turn that this viewer may read. */
    Optional<PastTurn> find(Staff viewer, String conversation, long upToSeq) {
        return turns.find(new TurnId(new ConversationId(conversation), upToSeq))
                .filter(turn -> viewer.supervises(turn.queue()));
    }

    List<Review> decided() {
        return reviews.since(clock.instant().minus(RecentTurns.REACH), MOST_REVIEWS);
    }

    private List<PastTurn> open(Staff viewer) {
        Set<TurnId> done = decided().stream().map(Review::turn).collect(Collectors.toSet());
        return turns.latest(LOOKED_AT).stream()
                .filter(turn -> viewer.supervises(turn.queue()))
                .filter(turn -> !done.contains(turn.id()))
                .toList();
    }
}
