package io.kontuar.bot.dialogue;

import io.kontuar.bot.answers.HoursAnswer;
import io.kontuar.bot.flow.ActionForm;
import io.kontuar.bot.understanding.Entity;
import io.kontuar.commerce.OrderLine;
import io.kontuar.commerce.Product;
import io.kontuar.commerce.Sku;
import io.kontuar.commerce.Stock;
import io.kontuar.commerce.Store;
import io.kontuar.commerce.StoreId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores: when they are open and what they have. */
final class StoreActions {
    private static final int MOST_STORES = 3;
    private final PatientShop shop;
    private final HoursAnswer hours;

    StoreActions(PatientShop shop, HoursAnswer hours) {
        this.shop = shop;
        this.hours = hours;
    }

    Map<String, Action> all() {
        return Map.of(
                "store-hours", Actions.of(ActionForm.of("told", "no-stores"), this::hours),
                "stores",
                        Actions.of(
                                ActionForm.of("some", "none"),
                                talk -> shop.stores().all().isEmpty() ? "none" : "some"),
                "stock",
                        Actions.of(
                                ActionForm.of("here", "elsewhere", "nowhere")
                                        .saying("stock-here", "stock-line", "stock-instead", "stock-some"),
                                this::stock),
                "exchange-stock", Actions.of(ActionForm.of("in-stock", "gone", "unknown"), this::exchange));
    }

    private String hours(Talk talk) {
        String place =
                talk.turn.reading().first(Entity.Place.class).map(Entity::value).orElseGet(() -> talk.slot("place"));
        talk.turn.looked("opening hours" + (place == null ? "" : " of a named place"));
        Optional<String> said = hours.of(place, talk.turn.language());
        said.ifPresent(words -> {
            talk.sayWords("store-hours", words);
            talk.did("told opening hours");
        });
        return said.isPresent() ? "told" : "no-stores";
    }

    /** In the place that was named, else nearest to it: the same city first, then where there is most. */
    private String stock(Talk talk) {
        String sku = String.valueOf(talk.slot("sku"));
        String place = talk.slot("place");
        Map<StoreId, Store> stores =
                shop.stores().all().stream().collect(Collectors.toMap(Store::id, Function.identity()));
        List<Stock> there = shop.stores().stock(new Sku(sku)).stream()
                .filter(stock -> stock.pieces() > 0 && stores.containsKey(stock.store()))
                .toList();
        talk.turn.looked("stock of " + sku + ": " + there.size() + " stores");
        if (there.isEmpty()) {
            return "nowhere";
        }
        Optional<String> city = Optional.ofNullable(place).map(named -> cityOf(named, stores));
        List<Stock> nearest = there.stream()
                .sorted(Comparator.comparing((Stock stock) -> !isAt(stock, place, stores))
                        .thenComparing(stock -> !isIn(stock, city, stores)))
                .limit(MOST_STORES)
                .toList();
        boolean here =
                place != null && (isAt(nearest.getFirst(), place, stores) || isIn(nearest.getFirst(), city, stores));
        List<Stock> told = here
                ? nearest.stream()
                        .filter(stock -> isAt(stock, place, stores) || isIn(stock, city, stores))
                        .toList()
                : nearest;
        List<String> lines = new ArrayList<>();
        lines.add(talk.text(here ? "stock-here" : place == null ? "stock-some" : "stock-instead"));
        told.forEach(stock -> lines.add(line(talk, stock, stores)));
        talk.sayWords("stock", String.join("\n", lines));
        talk.did("told the stock of " + sku);
        return here || place == null ? "here" : "elsewhere";
    }

    private static String cityOf(String place, Map<StoreId, Store> stores) {
        return stores.values().stream()
                .filter(store -> store.name().equalsIgnoreCase(place))
                .map(Store::city)
                .findFirst()
                .orElse(place);
    }

    private static boolean isAt(
            Stock stock, @org.jspecify.annotations.Nullable String place, Map<StoreId, Store> stores) {
        Store store = stores.get(stock.store());
        return store != null && store.name().equalsIgnoreCase(place);
    }

    private static boolean isIn(Stock stock, Optional<String> city, Map<StoreId, Store> stores) {
        Store store = stores.get(stock.store());
        return store != null && city.filter(store.city()::equalsIgnoreCase).isPresent();
    }

    private static String line(Talk talk, Stock stock, Map<StoreId, Store> stores) {
        Store store = stores.get(stock.store());
        talk.value(
                "store",
                store == null ? stock.store().value() : store.name() + ", " + store.street() + ", " + store.city());
        talk.value("pieces", Integer.toString(stock.pieces()));
        return talk.text("stock-line");
    }

    /** Whether the other size or colour that was asked for is to be had: the same product's variant that is named. */
    private String exchange(Talk talk) {
        String wanted = Words.folded(String.valueOf(talk.slot("wanted")));
        String sku = String.valueOf(talk.slot("item-sku"));
        Optional<String> name = ProveOrder.order(talk, shop.orders()).lines().stream()
                .filter(line -> line.sku().value().equals(sku))
                .map(OrderLine::name)
                .findFirst();
        List<Product> variants = shop.stores().products().stream()
                .filter(product -> name.filter(product.name()::equals).isPresent() && product.variant() != null)
                .filter(product -> Words.mentions(wanted, String.valueOf(product.variant()))
                        || Words.folded(String.valueOf(product.variant())).equals(wanted))
                .toList();
        if (variants.size() != 1) {
            return "unknown";
        }
        boolean any = shop.stores().stock(variants.getFirst().sku()).stream().anyMatch(stock -> stock.pieces() > 0);
        return any ? "in-stock" : "gone";
    }
}
