package io.kontuar.gateway.sms;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a form as text; of a repeated name the first counts. */
final class FormText {

    private final Map<String, String> values = new HashMap<>();

    void add(String name, String value) {
        values.putIfAbsent(name, value);
    }

    /** The value, when there is one that is not empty. */
    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /** The value of the first of these names that has one. */
    Optional<String> findFirst(String... names) {
        for (String name : names) {
            Optional<String> value = find(name);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }
}
