package io.kontuar.engine.embedded;

import io.kontuar.Samples;
import io.kontuar.StorePorts;
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
import io.kontuar.engine.documents.Documents;
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
import io.kontuar.store.Leases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An embedded store on a folder of its own, for each test. */
abstract class OnEmbeddedStore implements StorePorts {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    EmbeddedStore store;

    @BeforeEach
    void open() throws DataFolderRefused {
        store = EmbeddedStore.open(folder, new Documents(), Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public Contacts contacts() {
        return store.contacts();
    }

    @Override
    public ProofAttempts proofAttempts() {
        return store.proofAttempts();
    }

    @Override
    public ChannelAccounts channelAccounts() {
        return store.channelAccounts();
    }

    @Override
    public Conversations conversations() {
        return store.conversations();
    }

    @Override
    public Messages messages() {
        return store.messages();
    }

    @Override
    public Deliveries deliveries() {
        return store.deliveries();
    }

    @Override
    public Facts facts() {
        return store.facts();
    }

    @Override
    public Traces traces() {
        return store.traces();
    }

    @Override
    public ConversationLists conversationLists() {
        return store.conversationLists();
    }

    @Override
    public UnreadableEvents unreadableEvents() {
        return store.unreadableEvents();
    }

    @Override
    public Queues queues() {
        return store.queues();
    }

    @Override
    public Workloads workloads() {
        return store.workloads();
    }

    @Override
    public StaffMembers staffMembers() {
        return store.staffMembers();
    }

    @Override
    public SignIns signIns() {
        return store.signIns();
    }

    @Override
    public AuditTrail auditTrail() {
        return store.auditTrail();
    }

    @Override
    public Orders orders() {
        return store.orders();
    }

    @Override
    public Returns returns() {
        return store.returns();
    }

    @Override
    public Stores stores() {
        return store.stores();
    }

    @Override
    public ShopProfile shopProfile() {
        return store.shopProfile();
    }

    @Override
    public Articles articles() {
        return store.articles();
    }

    @Override
    public Teaching teaching() {
        return store.teaching();
    }

    @Override
    public Reviews reviews() {
        return store.reviews();
    }

    @Override
    public Notices notices() {
        return store.notices();
    }

    @Override
    public NoticePlans noticePlans() {
        return store.noticePlans();
    }

    @Override
    public Retention retention() {
        return store.retention();
    }

    @Override
    public Attachments attachments() {
        return store.attachments();
    }

    @Override
    public StoreWalk storeWalk() {
        return store.storeWalk();
    }

    @Override
    public SendingPermissions sendingPermissions() {
        return store.sendingPermissions();
    }

    @Override
    public GatewayCursors gatewayCursors() {
        return store.gatewayCursors();
    }

    @Override
    public Leases leases() {
        return store.leases();
    }
}
