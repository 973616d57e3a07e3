package io.kontuar.engine.analysis;

import io.kontuar.search.SearchDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a document is searched. No token holds a blank, so an engine can take each list as one field split at blanks
 * and needs no analysis of its own.
 *
 * @param words every word, folded, as often as it stands there
 * @param stems the words' stems in Polish, Romanian and English
 * @param titles words and stems of the title alone
 * @param beginnings the first one, two and three characters of every word; longer ones are found in {@code words}
 * @param names the id, and the numbers, codes and e-mail addresses of the title
 * @param codes numbers, codes and e-mail addresses anywhere, without the signs between them
 * @param grams pieces of three to five characters of {@code codes} and of the title's words. The words of bodies have
 *     none: a long mail holds nearly every piece there is, and would be found by anything
 */
public record SearchTokens(
        List<String> words,
        List<String> stems,
        Set<String> titles,
        Set<String> beginnings,
        Set<String> names,
        Set<String> codes,
        Set<String> grams) {

    /** Raised by a change of the tokens or of the fields; an index of another number is built anew. */
    public static final int FORMAT = 1;

    static final int SHORTEST_BEGINNING = 1;
    static final int LONGEST_BEGINNING = 3;

    public static SearchTokens of(SearchDocument document) {
        SearchTokens tokens = new SearchTokens(
                new ArrayList<>(),
                new ArrayList<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
        Stems stems = new Stems();
        tokens.addTitle(document.title(), stems);
        tokens.addName(Chunk.cut(Folding.fold(Folding.normal(document.id()))));
        tokens.addWords(Word.of(document.body(), stems));
        tokens.addCodes(document.body(), tokens.codes);
        return tokens;
    }

    private void addTitle(String title, Stems stemmers) {
        List<Word> inTitle = Word.of(title, stemmers);
        addWords(inTitle);
        for (Word word : inTitle) {
            titles.add(word.folded());
            titles.addAll(word.stems());
            Grams.addAll(grams, word.folded());
        }
        addCodes(title, names);
        codes.addAll(names);
        String whole = Folding.fold(Folding.normal(title));
        if (whole.length() <= Chunk.LONGEST && Chunk.hasDigit(whole)) {
            addName(whole);
        }
    }

    private void addName(String name) {
        if (!name.isEmpty()) {
            names.add(name);
            codes.add(name);
        }
    }

    private void addWords(List<Word> some) {
        for (Word word : some) {
            words.add(word.folded());
            stems.addAll(word.stems());
            for (int size = SHORTEST_BEGINNING;
                    size <= LONGEST_BEGINNING && size <= word.folded().length();
                    size++) {
                beginnings.add(word.folded().substring(0, size));
            }
        }
    }

    private void addCodes(String text, Set<String> into) {
        for (List<Chunk> run : Chunk.runs(text)) {
            run.stream()
                    .filter(chunk -> chunk.kind() != Chunk.Kind.WORDS)
                    .forEach(chunk -> addCode(chunk.compact(), into));
            Chunk.number(run).ifPresent(number -> addCode(number, into));
        }
    }

    private void addCode(String code, Set<String> into) {
        if (code.length() >= Grams.SHORTEST) {
            into.add(code);
            Grams.addAll(grams, code);
        }
    }
}
