package io.kontuar.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A word of a text, folded, with its stems. */
record Word(String folded, Set<String> stems) {

    /** The words of a text in their order. */
    static List<Word> of(String text, Stems stems) {
        List<Word> words = new ArrayList<>();
        for (Span span : Span.words(text)) {
            String normal = Chunk.cut(Folding.normal(span.in(text)));
            String folded = Chunk.cut(Folding.fold(normal));
            if (!folded.isEmpty()) {
                words.add(new Word(folded, Chunk.hasDigit(folded) ? Set.of() : stems.of(normal, folded)));
            }
        }
        return words;
    }
}
