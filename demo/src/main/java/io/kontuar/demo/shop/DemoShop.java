package io.kontuar.demo.shop;

import io.kontuar.channel.Language;
import io.kontuar.commerce.Shop;
import io.kontuar.commerce.Stock;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Wędrowiec, a shop for hikers in Poland and Romania: fills an empty store with everything a retailer has. */
public final class DemoShop {
    public static final String NAME = "Wędrowiec";

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    private static final int MOST_PIECES = 14;

    private final DemoPorts ports;
    private final Clock clock;
    private final DemoStaff staff;
    private final DemoAccounts accounts;

    /** @param passwordEncoder turns a password into the hash that the sign-in checks */
    public DemoShop(DemoPorts ports, Clock clock, UnaryOperator<String> passwordEncoder) {
        this(ports, clock, passwordEncoder, Optional.empty());
    }

    /** @param mail where the shop's mailbox lies; without it the shop has none */
    public DemoShop(
            DemoPorts ports, Clock clock, UnaryOperator<String> passwordEncoder, Optional<ShopMailServer> mail) {
        Passwords passwords = new Passwords();
        this.ports = ports;
        this.clock = clock;
        this.staff = new DemoStaff(ports, passwordEncoder, passwords);
        this.accounts = new DemoAccounts(ports.accounts(), passwords, mail);
    }

    /**
     * Fills an empty store. In a store that is the demo's already, only the channel accounts follow the address. The shop's
     * profile is written last: a seeding that was cut short is done again, wholly.
     *
     * @param origin where this process answers, such as {@code http://localhost:8080}
     */
    public Printed seed(URI origin) {
        boolean named = ports.profile().find().isPresent();
        if (named ? !staff.present() : !staff.alone()) {
            return new Printed(Printed.State.OTHER_SHOP, List.of(), List.of());
        }
        accounts.pointAt(origin);
        if (named) {
            return new Printed(Printed.State.ALREADY_THERE, links(origin), staff.withoutPasswords());
        }
        List<Printed.Login> logins = staff.save();
        saveGoods();
        savePurchases();
        DemoArticles.all(clock.instant()).forEach(ports.articles()::save);
        ports.profile().save(new Shop(NAME, ZONE, "PLN", List.of(Language.PL, Language.RO, Language.EN), "PL", 0));
        return new Printed(Printed.State.SEEDED, links(origin), logins);
    }

    private void saveGoods() {
        Chance chance = new Chance(7);
        List<DemoStore> stores = DemoStore.all();
        List<Runnable> saves = new ArrayList<>();
        stores.forEach(store -> saves.add(() -> ports.stores().save(store.store())));
        Article.all().stream().flatMap(article -> article.products().stream()).forEach(product -> {
            saves.add(() -> ports.stores().save(product));
            for (DemoStore store : stores) {
                int pieces = Math.max(0, chance.below(MOST_PIECES) - 3);
                Stock stock = new Stock(product.sku(), store.store().id(), pieces, clock.instant());
                saves.add(() -> ports.stores().save(stock));
            }
        });
        Together.save(saves);
    }

    private void savePurchases() {
        Today today = Today.of(clock, ZONE);
        List<DemoCustomer> customers = DemoCustomer.all();
        List<Article> articles = Article.all();
        new DemoContacts(ports.contacts(), today).save(customers);
        WalkPurchases walk = new WalkPurchases(today, by(customers, DemoCustomer::key), by(articles, Article::number));
        Numbers numbers = new Numbers(
                WalkPurchases.entries().stream().map(WalkEntry::number).collect(Collectors.toSet()));
        ManyPurchases many = new ManyPurchases(today, customers, articles, DemoStore.all(), numbers);
        Together.save(Stream.concat(walk.all().stream(), many.all().stream())
                .map(this::saving)
                .toList());
    }

    private Runnable saving(Purchase purchase) {
        return () -> {
            ports.orders().save(purchase.order());
            purchase.returned().ifPresent(ports.returns()::save);
        };
    }

    private static <T> Map<String, T> by(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    private static List<Printed.Link> links(URI origin) {
        return List.of(
                new Printed.Link("Console", origin.resolve("/")),
                new Printed.Link("Phones", origin.resolve("/simulator")),
                new Printed.Link("Mailbox", origin.resolve("/simulator/mail")),
                new Printed.Link("Web shop", origin.resolve("/simulator/shop")),
                new Printed.Link("Back office", origin.resolve("/simulator/orders")),
                new Printed.Link("Help page", origin.resolve("/help")));
    }
}
