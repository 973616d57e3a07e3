package io.kontuar.engine.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One search: strictly first, loosely when that finds little, without absent words when even that finds nothing. */
public final class Search {
    /** Fewer strict hits are little. */
    private static final int ENOUGH = 5;

    private final Questions questions;
    private final SearchTerms terms;

    public Search(SearchTerms terms) {
        this.terms = terms;
        this.questions = new Questions(terms);
    }

    /**
     * Something found and how good it is: what was found loosely is never better than what was found strictly.
     */
    public record Scored<F>(F found, double score) {}

    /** At most {@code limit}, best first. */
    public <F extends Finder.Found> List<Scored<F>> in(Finder<F> finder, int limit) {
        Map<Object, Scored<F>> found = new LinkedHashMap<>();
        add(found, finder.best(questions.strict(), limit), limit, Double.MAX_VALUE);
        if (found.size() < Math.min(ENOUGH, limit)) {
            Rarity rarity = Rarity.of(terms, finder.counts(Rarity.tokens(terms)));
            add(found, finder.best(questions.loose(rarity), limit + found.size()), limit, least(found));
            Optional<Wanted> known = found.isEmpty() ? questions.known(rarity) : Optional.empty();
            known.ifPresent(wanted -> add(found, finder.best(wanted, limit), limit, Double.MAX_VALUE));
        }
        return new ArrayList<>(found.values());
    }

    private static <F> double least(Map<Object, Scored<F>> found) {
        return found.values().stream().mapToDouble(Scored::score).min().orElse(Double.MAX_VALUE);
    }

    private static <F extends Finder.Found> void add(
            Map<Object, Scored<F>> found, List<F> more, int limit, double most) {
        for (F one : more) {
            if (found.size() < limit) {
                found.putIfAbsent(one.key(), new Scored<>(one, Math.min(one.score(), most)));
            }
        }
    }
}
