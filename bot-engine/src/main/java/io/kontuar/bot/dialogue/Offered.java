package io.kontuar.bot.dialogue;

import io.kontuar.channel.Choice;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of the things that were offered the customer means: by its button, its place in the list, or its words. */
final class Offered {
    private static final Pattern PLACE = Pattern.compile("\\D{0,12}([1-9])\\s*[.)]?\\s*");

    private static final int SHORTEST_WORD = 4;

    private Offered() {}

    /** By button or place: the ids are those that were shown, whatever there is to choose from now. */
    static Optional<String> shown(Talk talk) {
        String shown = talk.slot("offered");
        if (shown == null) {
            return Optional.empty();
        }
        List<String> ids = List.of(shown.split("\\|", -1));
        String button = talk.turn.choice();
        if (button != null && ids.contains(button)) {
            return Optional.of(button);
        }
        Matcher place = PLACE.matcher(talk.turn.words());
        return place.matches()
                ? ids.stream().skip(Integer.parseInt(place.group(1)) - 1L).findFirst()
                : Optional.empty();
    }

    /** Also by the words of its label, when they fit one of them only. */
    static Optional<String> of(Talk talk, List<Choice> choices) {
        return shown(talk)
                .filter(id -> choices.stream().anyMatch(each -> each.id().equals(id)))
                .or(() -> byWords(talk, choices));
    }

    private static Optional<String> byWords(Talk talk, List<Choice> choices) {
        String said = Words.folded(talk.turn.words());
        if (said.length() < 2) {
            return Optional.empty();
        }
        List<Choice> fitting = choices.stream()
                .filter(each -> {
                    String label = Words.folded(each.label());
                    return label.equals(said) || said.contains(label) || (said.length() >= 3 && label.contains(said));
                })
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst().id()) : bySharedWords(said, choices);
    }

    /** "the boots" for "Trekking boots, 38": the one choice with which it shares most words of some length. */
    private static Optional<String> bySharedWords(String said, List<Choice> choices) {
        long most = choices.stream().mapToLong(each -> shared(said, each)).max().orElse(0);
        List<Choice> best =
                choices.stream().filter(each -> shared(said, each) == most).toList();
        return most > 0 && best.size() == 1 ? Optional.of(best.getFirst().id()) : Optional.empty();
    }

    private static long shared(String said, Choice choice) {
        return Words.of(choice.label()).stream()
                .filter(word -> word.length() >= SHORTEST_WORD && Words.mentions(said, word))
                .count();
    }
}
