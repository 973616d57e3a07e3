package io.kontuar.engine.documents;

import static io.kontuar.Samples.ANNA;
import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.minute;
import static io.kontuar.engine.documents.Golden.golden;
import static io.kontuar.engine.documents.GoldenRecords.CHAT;

import io.kontuar.knowledge.KnowledgeSamples;
import io.kontuar.knowledge.Rehearsal;
import io.kontuar.knowledge.Review;
import io.kontuar.knowledge.TurnId;
import java.util.List;

/** Samples of what stores keep of articles, lessons and reviews. */
final class GoldenKnowledge {
    private GoldenKnowledge() {}

    static List<Golden<?>> all() {
        return List.of(
                golden(KnowledgeSamples.article("returns-1").publishedBy(ANNA, minute(5))),
                golden(KnowledgeSamples.draft(2)),
                golden(KnowledgeSamples.edition(3)),
                golden(rehearsal()),
                golden(new Review(new TurnId(CHAT, 3), Review.Outcome.LABELLED, "invoice", ANNA, NOW)));
    }

    private static Rehearsal rehearsal() {
        return new Rehearsal(
                2,
                NOW,
                120,
                4,
                List.of(new Rehearsal.Move(Rehearsal.NOTHING, "gift_wrapping", 4)),
                List.of(new Rehearsal.Sample(CHAT, 3, Rehearsal.NOTHING, "gift_wrapping")),
                "");
    }
}
