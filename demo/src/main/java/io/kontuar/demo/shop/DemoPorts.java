package io.kontuar.demo.shop;

import io.kontuar.channel.ChannelAccounts;
import io.kontuar.commerce.Orders;
import io.kontuar.commerce.Returns;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.commerce.Stores;
import io.kontuar.contact.Contacts;
import io.kontuar.knowledge.Articles;
import io.kontuar.routing.Queues;
import io.kontuar.staff.StaffMembers;

/** Everything the demo shop is written through: no more than any shop's own systems would use. */
public record DemoPorts(
        ShopProfile profile,
        Stores stores,
        Orders orders,
        Returns returns,
        Contacts contacts,
        StaffMembers staff,
        Queues queues,
        ChannelAccounts accounts,
        Articles articles) {}
