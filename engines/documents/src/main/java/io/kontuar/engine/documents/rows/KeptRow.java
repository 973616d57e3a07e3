package io.kontuar.engine.documents.rows;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One record as it is kept.
 *
 * @param key unique among those of its kind
 * @param order a number that says which came first, for kinds whose order of arrival counts; else 0. It only matters
 *     against others of its kind: an engine that must have each number once raises those that are taken
 * @param fields what both engines keep of it under the same name: the document under {@link #DOC}, numbers as digits, bytes
 *     in Base64; what is not there has no name here. A field of which there are several is named {@code name.1}, …
 */
public record KeptRow(List<String> key, long order, SortedMap<String, String> fields) {
    public static final String DOC = "doc";

    public KeptRow {
        key = List.copyOf(key);
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    public static KeptRow of(String key, long order, Map<String, String> fields) {
        return new KeptRow(List.of(key), order, new TreeMap<>(fields));
    }

    public String doc() {
        return field(DOC);
    }

    /** @throws IllegalArgumentException when it has no such field */
    public String field(String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "kept row " + key + ": expected a field " + name + ", got " + fields.keySet());
        }
        return value;
    }

    /** The fields whose names begin so, in the order of their names. */
    public SortedMap<String, String> several(String prefix) {
        return fields.subMap(prefix, prefix + Character.MAX_VALUE);
    }
}
