package io.kontuar.demo.shop;

import io.kontuar.channel.ChannelAccounts;
import io.kontuar.demo.InMemoryAccounts;

/** All ports of the demo, empty and in memory. */
public final class InMemoryPorts {
    private InMemoryPorts() {}

    public static DemoPorts empty() {
        InMemoryCommerce commerce = new InMemoryCommerce();
        InMemoryPeople people = new InMemoryPeople();
        ChannelAccounts accounts = new InMemoryAccounts();
        return new DemoPorts(
                commerce.profile(),
                commerce.stores(),
                commerce.orders(),
                commerce.returns(),
                new InMemoryContacts(),
                people.members(),
                people.queues(),
                accounts,
                new InMemoryArticles());
    }
}
