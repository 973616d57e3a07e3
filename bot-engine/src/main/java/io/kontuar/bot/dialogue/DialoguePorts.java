package io.kontuar.bot.dialogue;

import io.kontuar.bot.Knowledge;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.SendingPermissions;
import io.kontuar.commerce.Orders;
import io.kontuar.commerce.Returns;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.commerce.Stores;
import io.kontuar.contact.Contacts;
import io.kontuar.contact.ProofAttempts;
import io.kontuar.conversation.Facts;
import io.kontuar.notice.Notices;
import io.kontuar.routing.Queues;
import io.kontuar.routing.Workloads;
import io.kontuar.staff.StaffMembers;
import io.kontuar.store.StorePorts;

/** What the bot asks of the shop and of Kontuar itself. */
public record DialoguePorts(
        Orders orders,
        Returns returns,
        Stores stores,
        ShopProfile shopProfile,
        Contacts contacts,
        ProofAttempts proofAttempts,
        ChannelAccounts channelAccounts,
        SendingPermissions sendingPermissions,
        Queues queues,
        Workloads workloads,
        StaffMembers staffMembers,
        Facts facts,
        Notices notices,
        Knowledge knowledge) {
    public static DialoguePorts of(StorePorts store, Knowledge knowledge) {
        return new DialoguePorts(
                store.orders(),
                store.returns(),
                store.stores(),
                store.shopProfile(),
                store.contacts(),
                store.proofAttempts(),
                store.channelAccounts(),
                store.sendingPermissions(),
                store.queues(),
                store.workloads(),
                store.staffMembers(),
                store.facts(),
                store.notices(),
                knowledge);
    }
}
