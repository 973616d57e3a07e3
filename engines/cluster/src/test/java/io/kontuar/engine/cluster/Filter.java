package io.kontuar.engine.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * What a filter asks, as an index sees it.
 *
 * @param equal fields asked for by equality, or by one of some values
 * @param span fields asked for between two values
 * @param either the alternatives of an {@code $or}
 */
record Filter(Set<String> equal, Set<String> span, List<BsonDocument> either) {
    private static final Set<String> SPANS = Set.of("$gt", "$gte", "$lt", "$lte");

    static Filter of(BsonDocument filter) {
        Filter asked = new Filter(new HashSet<>(), new HashSet<>(), new ArrayList<>());
        asked.read(filter);
        return asked;
    }

    private void read(BsonDocument filter) {
        for (Map.Entry<String, BsonValue> part : filter.entrySet()) {
            switch (part.getKey()) {
                case "$and" -> part.getValue().asArray().forEach(one -> read(one.asDocument()));
                case "$or" -> part.getValue().asArray().forEach(one -> either.add(one.asDocument()));
                default -> read(part.getKey(), part.getValue());
            }
        }
    }

    private void read(String field, BsonValue asked) {
        boolean operator = asked.isDocument()
                && !asked.asDocument().isEmpty()
                && asked.asDocument().getFirstKey().startsWith("$");
        if (!operator || asked.asDocument().containsKey("$in")) {
            equal.add(field);
        } else if (asked.asDocument().keySet().stream().anyMatch(SPANS::contains)) {
            span.add(field);
        }
    }

    /** Whether the index's first field is asked for. */
    boolean servedBy(BsonDocument index) {
        String first = index.getFirstKey();
        return equal.contains(first) || span.contains(first) || (equal.isEmpty() && span.isEmpty());
    }

    /** Whether rows come out of the index in this order. */
    boolean ordered(BsonDocument index, BsonDocument sort) {
        List<String> wanted = new ArrayList<>(sort.keySet());
        List<String> fields = new ArrayList<>(index.keySet());
        int direction = 0;
        int next = 0;
        for (String field : fields) {
            if (next == wanted.size()) {
                return true;
            }
            if (field.equals(wanted.get(next))) {
                int same = index.getNumber(field).intValue()
                        * sort.getNumber(field).intValue();
                if (direction != 0 && direction != same) {
                    return false;
                }
                direction = same;
                next++;
            } else if (!equal.contains(field)) {
                return false;
            }
        }
        return next == wanted.size();
    }
}
