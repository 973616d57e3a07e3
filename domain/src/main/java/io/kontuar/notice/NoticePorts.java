package io.kontuar.notice;

import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.SendingPermissions;
import io.kontuar.commerce.Orders;
import io.kontuar.commerce.Returns;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.commerce.Stores;
import io.kontuar.contact.Contacts;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Messages;
import io.kontuar.search.StoreWalk;

/** What planning and sending notices ask of the store. */
public record NoticePorts(
        Notices notices,
        NoticePlans plans,
        Orders orders,
        Returns returns,
        Stores stores,
        ShopProfile shop,
        Contacts contacts,
        Conversations conversations,
        Messages messages,
        ChannelAccounts accounts,
        SendingPermissions permissions,
        StoreWalk walk) {}
