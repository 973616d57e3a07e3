package io.kontuar.engine.analysis;

import java.util.List;
import java.util.Set;

/** An engine, as one search needs it. What it may find (kinds, queues) is its own care. */
public interface Finder<F extends Finder.Found> {

    /** The best ones, and the newer first where two are as good. */
    List<F> best(Wanted wanted, int limit);

    TokenCounts counts(Set<InField> tokens);

    /** Something found; {@code key} tells it from all others. */
    interface Found {
        Object key();

        double score();
    }
}
