package io.kontuar.bot.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of cities and stores that messages may mention, found also when inflected ({@code w Krakowie}, {@code Clujului}) and
 * without diacritics.
 */
public final class Gazetteer {
    private static final int SHORTEST = 3;
    private static final int LONGEST_ENDING = 4;

    private final Map<String, List<Name>> byBeginning = new HashMap<>();

    private Gazetteer(Collection<String> names) {
        for (String name : names) {
            String[] words = Folding.fold(name).split("[^\\p{L}\\p{N}]+");
            if (words.length > 0 && words[0].length() >= SHORTEST) {
                byBeginning
                        .computeIfAbsent(words[0].substring(0, SHORTEST), beginning -> new ArrayList<>())
                        .add(new Name(name, List.of(words)));
            }
        }
        byBeginning.values().forEach(names2 -> names2.sort((a, b) -> b.name.length() - a.name.length()));
    }

    private record Name(String name, List<String> words) {}

    public static Gazetteer none() {
        return new Gazetteer(List.of());
    }

    public static Gazetteer of(Collection<String> names) {
        return new Gazetteer(names);
    }

    List<Entity.Place> in(String folded) {
        List<Entity.Place> found = new ArrayList<>();
        if (byBeginning.isEmpty()) {
            return found;
        }
        int i = 0;
        while (i < folded.length()) {
            int end = wordEnd(folded, i);
            if (end - i >= SHORTEST) {
                end = addPlace(folded, i, end, found);
            }
            i = end + 1;
        }
        return found;
    }

    private int addPlace(String folded, int start, int end, List<Entity.Place> found) {
        for (Name name : byBeginning.getOrDefault(folded.substring(start, start + SHORTEST), List.of())) {
            int matched = matchedEnd(folded, start, name.words());
            if (matched > 0) {
                found.add(new Entity.Place(name.name(), new Span(start, matched)));
                return matched;
            }
        }
        return end;
    }

    private static int matchedEnd(String folded, int start, List<String> words) {
        int at = start;
        int end = 0;
        for (String word : words) {
            end = wordEnd(folded, at);
            if (at >= folded.length() || !alike(folded.substring(at, end), word)) {
                return 0;
            }
            at = end + 1;
        }
        return end;
    }

    /** The same word, or one that differs in its ending only: short names may lose one letter, longer ones two. */
    private static boolean alike(String written, String name) {
        if (written.equals(name)) {
            return true;
        }
        int common = 0;
        while (common < Math.min(written.length(), name.length()) && written.charAt(common) == name.charAt(common)) {
            common++;
        }
        int lost = name.length() >= 6 ? 2 : 1;
        return name.length() >= 4
                && common >= Math.max(SHORTEST, name.length() - lost)
                && written.length() - common <= LONGEST_ENDING;
    }

    private static int wordEnd(String folded, int from) {
        int end = from;
        while (end < folded.length() && Character.isLetterOrDigit(folded.charAt(end))) {
            end++;
        }
        return end;
    }
}
