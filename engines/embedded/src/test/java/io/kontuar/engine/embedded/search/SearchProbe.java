package io.kontuar.engine.embedded.search;

import io.kontuar.contact.ContactId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.search.SearchDocument;
import io.kontuar.search.SearchIndex;
import io.kontuar.search.SearchIndex.SearchQuery;
import io.kontuar.staff.QueueId;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures indexing and searching by hand: {@code SearchProbe FOLDER DOCUMENTS}; fills the folder when it is new. The
 * clock says what an agent waits on this machine as busy as it is, the processor time what a search costs.
 */
final class SearchProbe {
    private static final int BATCH = 500;
    private static final int WARM_UP = 400;
    private static final int SEARCHES = 1_000;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String FREQUENT =
            "nie jest na do moja proszę dzień dobry paczka zamówienie zwrot kiedy dostawa gdzie numer dziękuję kurtka "
                    + "buty rozmiar reklamacja pieniądze przesyłka kurier sklep produkt comanda mea este unde coletul "
                    + "retur vreau livrare mulțumesc bună ziua factura produs mărime bani the my order is where parcel "
                    + "please refund return delivery when shop size invoice hello thanks broken late";
    private static final String[] SYLLABLES =
            "ka wi zo mar tel pra sno ler du bi chy ne ros ta mi go fu lan per sy ko wa ste ri do".split(" ");

    private static final Set<QueueId> OWN =
            Set.of(new QueueId("queue-1"), new QueueId("queue-2"), new QueueId("queue-3"));
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(7);
    private final PrintStream out;
    private final List<String> frequent = Arrays.asList(FREQUENT.split(" "));
    private final List<String> rare =
            IntStream.range(0, 150_000).mapToObj(i -> rareWord()).toList();

    private SearchProbe(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        new SearchProbe(System.out).run(folder, Integer.parseInt(arguments[1]));
    }

    private void run(Path folder, int documents) throws IOException {
        try (EmbeddedSearch search = EmbeddedSearch.open(folder)) {
            if (search.index().needsRebuild()) {
                fill(search.index(), documents);
            }
            out.printf("%d documents, %d MB on disk%n", search.index().count(), size(folder) >> 20);
            measure("one frequent word", search.index(), () -> pick(frequent));
            measure("two frequent words", search.index(), () -> pick(frequent) + " " + pick(frequent));
            measure("a sentence", search.index(), () -> words(7));
            measure("frequent and rare word", search.index(), () -> pick(frequent) + " " + pick(rare));
            measure("beginning, 1 to 4 letters", search.index(), () -> beginning());
            measure("two words being typed", search.index(), () -> pick(frequent) + " " + beginning());
            measure("part of a phone number", search.index(), () -> Integer.toString(1_000 + random.nextInt(999_000)));
            measure("order number", search.index(), () -> "WEB-" + random.nextInt(documents));
            measure("frequent word with a typo", search.index(), () -> typo(pick(frequent)));
            measure("rare word with a typo", search.index(), () -> typo(pick(rare)));
            measure(
                    "sentence with typos",
                    search.index(),
                    () -> typo(pick(frequent)) + " " + typo(pick(rare)) + " " + typo(pick(frequent)) + " "
                            + pick(frequent));
            long began = System.nanoTime();
            int batches = 50;
            for (int i = 0; i < batches; i++) {
                search.index().index(List.of(document(documents + i), document(documents + batches + i)));
            }
            out.printf(
                    "a batch of 2 durable and findable after %.1f ms%n", (System.nanoTime() - began) / 1e6 / batches);
        }
        long began = System.nanoTime();
        EmbeddedSearch.open(folder).close();
        out.printf("open and close after a clean stop: %.0f ms%n", (System.nanoTime() - began) / 1e6);
    }

    private void fill(SearchIndex index, int documents) {
        long began = System.nanoTime();
        for (int from = 0; from < documents; from += BATCH) {
            index.index(IntStream.range(from, Math.min(documents, from + BATCH))
                    .mapToObj(this::document)
                    .toList());
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        index.rebuilt(index.beginRebuild());
        out.printf("indexed in %.1f s: %.0f documents/s in batches of %d%n", seconds, documents / seconds, BATCH);
    }

    private void measure(String what, SearchIndex index, Supplier<String> typed) {
        long[] waited = new long[SEARCHES];
        long[] worked = new long[SEARCHES];
        long hits = 0;
        for (int i = -WARM_UP; i < SEARCHES; i++) {
            SearchQuery query = new SearchQuery(typed.get(), EnumSet.allOf(SearchDocument.Kind.class), OWN, 20);
            long began = System.nanoTime();
            long workBegan = PROCESSOR.getCurrentThreadCpuTime();
            int found = index.search(query).size();
            if (i >= 0) {
                worked[i] = PROCESSOR.getCurrentThreadCpuTime() - workBegan;
                waited[i] = System.nanoTime() - began;
                hits += found;
            }
        }
        out.printf(
                "%-28s clock %s   processor %s  %4.1f hits%n",
                what, quantiles(waited), quantiles(worked), (double) hits / SEARCHES);
    }

    private static String quantiles(long[] nanos) {
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT,
                "p50 %6.2f p99 %6.2f max %6.2f ms",
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private SearchDocument document(int number) {
        SearchDocument.Kind kind = switch (number % 20) {
            case 0 -> SearchDocument.Kind.CUSTOMER;
            case 1 -> SearchDocument.Kind.ORDER;
            case 2 -> SearchDocument.Kind.CONVERSATION;
            default -> SearchDocument.Kind.MESSAGE;
        };
        String title = switch (kind) {
            case CUSTOMER -> pick(rare) + " " + pick(rare);
            case ORDER -> "WEB-" + number;
            case CONVERSATION -> words(4);
            case MESSAGE, NOTE, ARTICLE, INTERNAL_ARTICLE -> "";
        };
        String body = kind == SearchDocument.Kind.CUSTOMER
                ? "+48" + (600_000_000 + random.nextInt(99_999_999)) + "\n" + pick(rare) + "." + pick(rare)
                        + "@poczta.example"
                : words(number % 50 == 3 ? 300 : 8 + random.nextInt(20));
        boolean ofQueue = kind == SearchDocument.Kind.MESSAGE || kind == SearchDocument.Kind.CONVERSATION;
        return new SearchDocument(
                kind,
                "id-" + Integer.toString(number, 36),
                title,
                body,
                new ConversationId("v-" + number / 15),
                new ContactId("c-" + number / 20),
                ofQueue ? new QueueId("queue-" + number / 15 % 6) : null,
                START.plusSeconds(number),
                1);
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(random.nextInt(3) > 0 ? pick(frequent) : pick(rare));
        }
        if (random.nextInt(10) == 0) {
            words.add("WEB-" + random.nextInt(1_000_000));
        }
        return String.join(" ", words);
    }

    private String beginning() {
        String word = pick(random.nextBoolean() ? frequent : rare);
        return word.substring(0, Math.min(word.length(), 1 + random.nextInt(4)));
    }

    private String typo(String word) {
        int at = random.nextInt(word.length());
        return word.substring(0, at)
                + (char) ('a' + random.nextInt(26))
                + word.substring(Math.min(word.length(), at + 1));
    }

    /** The squared die makes the first words of the list the commoner ones. */
    private String pick(List<String> words) {
        double die = random.nextDouble();
        return words.get((int) (die * die * words.size()));
    }

    private String rareWord() {
        return IntStream.range(0, 2 + random.nextInt(4))
                .mapToObj(i -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                .collect(Collectors.joining());
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
