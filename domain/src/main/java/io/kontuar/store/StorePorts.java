package io.kontuar.store;

import io.kontuar.attachment.Attachments;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.GatewayCursors;
import io.kontuar.channel.SendingPermissions;
import io.kontuar.commerce.Orders;
import io.kontuar.commerce.Returns;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.commerce.Stores;
import io.kontuar.contact.Contacts;
import io.kontuar.contact.ProofAttempts;
import io.kontuar.conversation.ConversationLists;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Deliveries;
import io.kontuar.conversation.Facts;
import io.kontuar.conversation.Messages;
import io.kontuar.conversation.Retention;
import io.kontuar.conversation.Traces;
import io.kontuar.conversation.UnreadableEvents;
import io.kontuar.knowledge.Articles;
import io.kontuar.knowledge.Reviews;
import io.kontuar.knowledge.Teaching;
import io.kontuar.notice.NoticePlans;
import io.kontuar.notice.Notices;
import io.kontuar.routing.Queues;
import io.kontuar.routing.Workloads;
import io.kontuar.search.StoreWalk;
import io.kontuar.staff.AuditTrail;
import io.kontuar.staff.SignIns;
import io.kontuar.staff.StaffMembers;

/** Every port of one store, whichever engine keeps it: what starts, moves or copies a store asks for all of them here. */
public interface StorePorts {
    Contacts contacts();

    ProofAttempts proofAttempts();

    ChannelAccounts channelAccounts();

    GatewayCursors gatewayCursors();

    SendingPermissions sendingPermissions();

    Conversations conversations();

    Messages messages();

    Deliveries deliveries();

    Facts facts();

    Traces traces();

    ConversationLists conversationLists();

    UnreadableEvents unreadableEvents();

    Queues queues();

    Workloads workloads();

    StaffMembers staffMembers();

    SignIns signIns();

    AuditTrail auditTrail();

    Orders orders();

    Returns returns();

    Stores stores();

    ShopProfile shopProfile();

    Articles articles();

    Teaching teaching();

    Reviews reviews();

    Notices notices();

    NoticePlans noticePlans();

    Retention retention();

    Attachments attachments();

    StoreWalk storeWalk();

    Leases leases();
}
