package io.kontuar.demo.shop;

import io.kontuar.demo.InMemoryAccounts;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A store with nothing in it, and the shop that will fill it. */
final class EmptyCounter {
    static final URI HERE = URI.create("http://localhost:8080");
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    final InMemoryCommerce commerce = new InMemoryCommerce();
    final InMemoryContacts contacts = new InMemoryContacts();
    final InMemoryPeople people = new InMemoryPeople();
    final InMemoryAccounts accounts = new InMemoryAccounts();
    final InMemoryArticles articles = new InMemoryArticles();
    final DemoShop shop = new DemoShop(
            new DemoPorts(
                    commerce.profile(),
                    commerce.stores(),
                    commerce.orders(),
                    commerce.returns(),
                    contacts,
                    people.members(),
                    people.queues(),
                    accounts,
                    articles),
            Clock.fixed(NOW, ZoneOffset.UTC),
            password -> "hash of " + password);
}
