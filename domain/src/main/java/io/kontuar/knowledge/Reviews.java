package io.kontuar.knowledge;

import java.time.Instant;
import java.util.List;

/** What people decided about the bot's turns, the latest decision about each. */
public interface Reviews {
    void save(Review review);

    /** Those of this moment and after, the latest first. */
    List<Review> since(Instant from, int limit);
}
