package io.kontuar.engine.analysis;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;

/**
 * The stems of a word in every language we speak, folded: nobody says in which language a word is, and a customer mixes
 * them. Stemming comes first where it can, since the stemmers know their diacritics; the folded word is stemmed as well,
 * so that a text without diacritics meets one with them. Not safe for use by several threads at once.
 */
final class Stems {
    private static final int SHORTEST_STEM = 3;
    private static final int SHORTEST_POLISH = 4;

    private final StempelStemmer polish = new StempelStemmer(PolishAnalyzer.getDefaultTable());
    private final SnowballStemmer romanian = new RomanianStemmer();
    private final SnowballStemmer english = new EnglishStemmer();

    /** @param normal lower case, with diacritics; {@code folded} without */
    Set<String> of(String normal, String folded) {
        Set<String> stems = new LinkedHashSet<>();
        if (normal.length() >= SHORTEST_POLISH) {
            CharSequence stem = polish.stem(normal);
            add(stems, stem == null ? normal : stem.toString());
        }
        add(stems, stem(romanian, withCommas(normal)));
        add(stems, stem(english, normal));
        if (!normal.equals(folded)) {
            add(stems, stem(romanian, folded));
        }
        add(stems, PolishEndings.strip(folded));
        return stems;
    }

    private static void add(Set<String> stems, String stem) {
        String folded = Folding.fold(stem);
        if (folded.length() >= SHORTEST_STEM) {
            stems.add(folded);
        }
    }

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** Old keyboards write ş and ţ with a cedilla; the stemmer knows the comma only. */
    private static String withCommas(String word) {
        return word.replace('ş', 'ș').replace('ţ', 'ț');
    }
}
