package io.kontuar.gateway.twilio;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a form as text; of a repeated name the first counts. */
public final class FormText {

    private final Map<String, String> values = new HashMap<>();

    public void add(String name, String value) {
        values.putIfAbsent(name, value);
    }

    /** The value, when there is one that is not empty. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /** The value of the first of these names that has one. */
    public Optional<String> findFirst(String... names) {
        for (String name : names) {
            Optional<String> value = find(name);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }
}
