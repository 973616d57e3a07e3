package io.kontuar.engine.cluster;

import io.kontuar.contact.ContactId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.search.SearchDocument;
import io.kontuar.search.SearchDocument.Kind;
import io.kontuar.search.SearchSamples;
import java.time.Instant;
import java.util.List;

/**
 * Something done to an index, in a small world where things collide.
 *
 * @param thing a small number that picks a document
 * @param words numbers that pick its words
 * @param ours whether it is of the first queue
 */
record SearchStep(What what, Kind kind, int thing, List<Integer> words, boolean ours) {
    enum What {
        NEWER,
        OLDER,
        REMOVED
    }

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final List<String> WORDS = List.of(
            "paczka",
            "paczki",
            "zwrot",
            "kurtka",
            "kurtki",
            "zamówienie",
            "zamowieniu",
            "reklamacja",
            "Nowak",
            "Kowalski",
            "livrare",
            "comandă",
            "mașină",
            "masina",
            "delivery",
            "returned",
            "refund",
            "WEB-10045",
            "web 10045",
            "601 234 567",
            "+48601234567",
            "anna.nowak@poczta.example",
            "Anna",
            "nie",
            "jest",
            "😀",
            "łódki",
            "2024/10",
            "zamówinie",
            "KZ-7");

    String id() {
        return kind.name().charAt(0) + "-" + thing;
    }

    /** @param number of the step in its sequence, by which it is later than all before it */
    SearchDocument document(int number) {
        boolean titled = kind != Kind.MESSAGE;
        String text = text(words);
        return new SearchDocument(
                kind,
                id(),
                titled ? text(words.subList(0, 1)) : "",
                text,
                kind == Kind.MESSAGE ? new ConversationId("v-" + thing % 2) : null,
                kind == Kind.ORDER ? null : new ContactId("c-" + thing),
                kind == Kind.MESSAGE ? ours ? SearchSamples.ORDERS : SearchSamples.RETURNS : null,
                NOON.plusSeconds(number),
                what == What.OLDER ? 1 : 10L * (number + 1));
    }

    static String text(List<Integer> words) {
        return String.join(
                " ", words.stream().map(word -> WORDS.get(word % WORDS.size())).toList());
    }

    static int vocabulary() {
        return WORDS.size();
    }
}
