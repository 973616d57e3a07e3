package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.descending;

import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import io.kontuar.knowledge.Review;
import io.kontuar.knowledge.Reviews;
import java.time.Instant;
import java.util.List;

/** Reviews by turn. */
final class MongoReviews implements Reviews {
    private final Shelf<Review> shelf;

    MongoReviews(Cabinet cabinet, Documents documents) {
        this.shelf = new Shelf<>(cabinet, Schema.TURN_REVIEW, documents, Review.class);
    }

    @Override
    public void save(Review review) {
        shelf.put(shelf.row(review.turn().key(), review).append("at", Moment.nanos(review.at())));
    }

    @Override
    public List<Review> since(Instant from, int limit) {
        return shelf.list(gte("at", Moment.nanos(from)), descending("at", "_id"), limit);
    }
}
