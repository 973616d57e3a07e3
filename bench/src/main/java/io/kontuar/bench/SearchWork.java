package io.kontuar.bench;

import io.kontuar.contact.ContactId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.search.SearchDocument;
import io.kontuar.search.SearchIndex;
import io.kontuar.search.SearchIndex.SearchQuery;
import io.kontuar.staff.QueueId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** An index of messages made of some hundred words, and questions of one to three of them. */
final class SearchWork {
    private static final int BATCH = 1_000;
    private static final String[] SYLLABLES = {"pa", "ro", "mi", "ze", "ku", "la", "ni", "to", "we", "sa", "do", "ri"};
    private static final int WORDS = 1_500;
    private final SearchIndex index;
    private final List<String> words;

    private SearchWork(SearchIndex index, List<String> words) {
        this.index = index;
        this.words = words;
    }

    static SearchWork over(SearchIndex index, int messages) {
        SearchWork work = new SearchWork(index, words());
        Random random = new Random(1);
        for (int from = 0; from < messages; from += BATCH) {
            List<SearchDocument> batch = new ArrayList<>();
            for (int i = from; i < Math.min(from + BATCH, messages); i++) {
                batch.add(document(i, work.text(random, 8 + random.nextInt(12))));
            }
            index.index(batch);
        }
        index.rebuilt(index.beginRebuild());
        return work;
    }

    private static List<String> words() {
        Random random = new Random(7);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int syllable = 2 + random.nextInt(3); syllable > 0; syllable--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words.add(word.toString());
        }
        return words;
    }

    /** Common words are common: the square of an even draw. */
    private String text(Random random, int length) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            double draw = random.nextDouble();
            text.add(words.get((int) (draw * draw * words.size())));
        }
        return String.join(" ", text);
    }

    private static SearchDocument document(int number, String text) {
        return new SearchDocument(
                SearchDocument.Kind.MESSAGE,
                "m-" + number,
                "",
                text,
                new ConversationId("v-" + number % 10_000),
                new ContactId("c-" + number % 10_000),
                new QueueId("general"),
                Instant.ofEpochSecond(1_780_000_000L + number),
                1);
    }

    void ask(Random random) {
        index.search(new SearchQuery(
                text(random, 1 + random.nextInt(3)),
                EnumSet.of(SearchDocument.Kind.MESSAGE),
                Set.of(new QueueId("general")),
                20));
    }

    /** Nanoseconds from the call that indexes a new message until a search finds it; at most ten seconds. */
    long untilFound(int number) {
        String word = "nowina" + number;
        long begin = System.nanoTime();
        index.index(List.of(document(Integer.MAX_VALUE - number, word)));
        SearchQuery query = new SearchQuery(word, EnumSet.of(SearchDocument.Kind.MESSAGE), null, 1);
        while (index.search(query).isEmpty()) {
            if (System.nanoTime() - begin > 10_000_000_000L) {
                throw new IllegalStateException("bench: a new message was not found within ten seconds");
            }
            Thread.onSpinWait();
        }
        return System.nanoTime() - begin;
    }
}
