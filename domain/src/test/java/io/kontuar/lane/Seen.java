package io.kontuar.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Remembers what was handled, by key and in its order. */
public final class Seen {
    private final Map<String, List<Integer>> byKey = new TreeMap<>();
    private int count;

    public synchronized Handled note(Step step) {
        byKey.computeIfAbsent(step.key(), key -> new ArrayList<>()).add(step.number());
        count++;
        return Handled.nothing();
    }

    public synchronized int count() {
        return count;
    }

    public synchronized List<Integer> of(String key) {
        return List.copyOf(byKey.getOrDefault(key, List.of()));
    }

    /** Every key's numbers are 0, 1, 2 … with none missing and none twice, however many they are. */
    public synchronized void everyKeyWasHandledInOrder(int keys) {
        assertThat(byKey).hasSize(keys);
        byKey.forEach((key, numbers) ->
                assertThat(numbers).as("order of key %s", key).containsExactly(numbersUpTo(numbers.size())));
    }

    /** Every key's numbers are 0, 1, 2 … with none missing and none twice. */
    public synchronized void everyKeyWasHandledInOrder(int keys, int each) {
        assertThat(byKey).hasSize(keys);
        byKey.forEach(
                (key, numbers) -> assertThat(numbers).as("order of key %s", key).containsExactly(numbersUpTo(each)));
    }

    public static Integer[] numbersUpTo(int end) {
        return IntStream.range(0, end).boxed().toArray(Integer[]::new);
    }
}
