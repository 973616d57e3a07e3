package io.kontuar;

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
import io.kontuar.conversation.Traces;
import io.kontuar.conversation.UnreadableEvents;
import io.kontuar.routing.Queues;
import io.kontuar.routing.Workloads;
import io.kontuar.staff.AuditTrail;
import io.kontuar.staff.SignIns;
import io.kontuar.staff.StaffMembers;

/** The ports of one store under test, empty before each test. Every contract speaks of these. */
public interface StorePorts {
    Contacts contacts();

    ProofAttempts proofAttempts();

    ChannelAccounts channelAccounts();

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

    Attachments attachments();

    SendingPermissions sendingPermissions();

    GatewayCursors gatewayCursors();
}
