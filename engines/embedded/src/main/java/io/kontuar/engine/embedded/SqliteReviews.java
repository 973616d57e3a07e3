package io.kontuar.engine.embedded;

import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import io.kontuar.knowledge.Review;
import io.kontuar.knowledge.Reviews;
import java.time.Instant;
import java.util.List;

/** Reviews by turn. */
final class SqliteReviews implements Reviews {
    private static final String SAVE = """
            INSERT INTO turn_review (turn, at, doc) VALUES (?1, ?2, ?3)
            ON CONFLICT (turn) DO UPDATE SET at = ?2, doc = ?3""";
    private static final String SINCE = "SELECT doc FROM turn_review WHERE at >= ? ORDER BY at DESC LIMIT ?";

    private final Shelf<Review> shelf;

    SqliteReviews(Database database, Documents documents) {
        this.shelf = new Shelf<>(database, documents, Review.class);
    }

    @Override
    public void save(Review review) {
        shelf.update(SAVE, review.turn().key(), Moment.nanos(review.at()), shelf.bytes(review));
    }

    @Override
    public List<Review> since(Instant from, int limit) {
        return limit < 1 ? List.of() : shelf.list(SINCE, Moment.nanos(from), limit);
    }
}
