package io.kontuar.bot.dialogue;

import io.kontuar.bot.flow.ActionForm;
import io.kontuar.channel.Choice;
import io.kontuar.commerce.Product;
import io.kontuar.commerce.Stores;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which product of the catalogue is meant: by its number, or by the words that its name shares with the message. Leaves
 * {@code product} and {@code sku}.
 */
final class FindProduct implements Action {
    private static final int MOST = 5;
    private static final int SHORTEST_WORD = 4;
    private static final int BEGINNING = 5;
    private final Stores stores;

    FindProduct(Stores stores) {
        this.stores = stores;
    }

    @Override
    public ActionForm form() {
        return ActionForm.of("found", "unknown")
                .saying("ask-product", "ask-product-again", "which-product")
                .waiting();
    }

    @Override
    public boolean takes(Talk talk) {
        return Offered.shown(talk).isPresent() || !fitting(talk).isEmpty();
    }

    @Override
    public Outcome run(Talk talk) {
        if (talk.knows("sku")) {
            return Action.went("found");
        }
        Optional<Product> shown = Offered.shown(talk)
                .flatMap(sku -> stores.products().stream()
                        .filter(product -> product.sku().value().equals(sku))
                        .findFirst());
        List<Product> fitting = shown.map(List::of).orElseGet(() -> fitting(talk));
        if (fitting.size() == 1) {
            talk.heard("product", label(fitting.getFirst()));
            talk.heard("sku", fitting.getFirst().sku().value());
            talk.forget("offered");
            talk.hit();
            return Action.went("found");
        }
        if (fitting.size() > 1) {
            talk.ask(
                    "which-product",
                    fitting.stream()
                            .limit(MOST)
                            .map(each -> new Choice(each.sku().value(), label(each)))
                            .toList());
            return WAITS;
        }
        if (talk.answering()) {
            talk.missed();
            talk.heard("product", talk.turn.words());
            return talk.misses() >= 2 ? Action.went("unknown") : asked(talk, "ask-product-again");
        }
        return asked(talk, "ask-product");
    }

    private static Outcome asked(Talk talk, String key) {
        talk.ask(key, List.of());
        return WAITS;
    }

    static String label(Product product) {
        return product.variant() == null ? product.name() : product.name() + ", " + product.variant();
    }

    private List<Product> fitting(Talk talk) {
        return fitting(talk.turn.words(), stores.products());
    }

    /** The products that share most with these words, none when they share nothing that tells. */
    static List<Product> fitting(String text, List<Product> products) {
        String folded = Words.folded(text);
        List<Product> numbered = products.stream()
                .filter(product -> folded.contains(Words.folded(product.sku().value())))
                .toList();
        if (!numbered.isEmpty()) {
            return numbered;
        }
        Set<String> said = beginnings(text);
        int most = products.stream()
                .mapToInt(product -> shared(product, said, folded))
                .max()
                .orElse(0);
        return most == 0
                ? List.of()
                : products.stream()
                        .filter(product -> shared(product, said, folded) == most)
                        .sorted(Comparator.comparing(FindProduct::label))
                        .toList();
    }

    /** Words of the name count twice, a variant that is named once. */
    private static int shared(Product product, Set<String> said, String folded) {
        Set<String> name = beginnings(product.name());
        name.retainAll(said);
        boolean variant = product.variant() != null && Words.mentions(folded, String.valueOf(product.variant()));
        return name.isEmpty() ? 0 : 2 * name.size() + (variant ? 1 : 0);
    }

    private static Set<String> beginnings(String text) {
        return Words.of(text).stream()
                .filter(word -> word.length() >= SHORTEST_WORD)
                .map(word -> word.substring(0, Math.min(word.length(), BEGINNING)))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
