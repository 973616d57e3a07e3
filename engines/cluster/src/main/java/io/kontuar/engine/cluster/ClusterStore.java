package io.kontuar.engine.cluster;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.event.CommandListener;
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
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationLists;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Deliveries;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Facts;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import io.kontuar.conversation.Retention;
import io.kontuar.conversation.Trace;
import io.kontuar.conversation.Traces;
import io.kontuar.conversation.UnreadableEvents;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.SecretBox;
import io.kontuar.engine.documents.rows.StoreRows;
import io.kontuar.knowledge.Articles;
import io.kontuar.knowledge.KnowledgePorts;
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
import io.kontuar.store.StorePorts;
import java.time.Clock;
import java.util.List;
import javax.crypto.SecretKey;

/**
 * Every store port on one MongoDB database. Safe for any number of threads and processes; a write returns when a majority
 * of the replica set has it in its journal. When the server is away, every port answers with an {@link
 * io.kontuar.lane.Outage} within seconds, and works again when it is back.
 */
public final class ClusterStore implements StorePorts, AutoCloseable {
    private final Cabinet cabinet;
    private final Contacts contacts;
    private final ProofAttempts proofAttempts;
    private final ChannelAccounts channelAccounts;
    private final GatewayCursors gatewayCursors;
    private final SendingPermissions sendingPermissions;
    private final Conversations conversations;
    private final Messages messages;
    private final Deliveries deliveries;
    private final Facts facts;
    private final Traces traces;
    private final ConversationLists conversationLists;
    private final UnreadableEvents unreadableEvents;
    private final Queues queues;
    private final Workloads workloads;
    private final StaffMembers staffMembers;
    private final SignIns signIns;
    private final AuditTrail auditTrail;
    private final Orders orders;
    private final Returns returns;
    private final Stores stores;
    private final ShopProfile shopProfile;
    private final KnowledgePorts knowledge;
    private final Notices notices;
    private final NoticePlans noticePlans;
    private final Retention retention;
    private final Attachments attachments;
    private final StoreWalk storeWalk;
    private final StoreRows rows;
    private final Leases leases;

    private ClusterStore(Cabinet cabinet, SecretBox box, Documents documents, Clock clock) {
        this.cabinet = cabinet;
        Ordinals ordinals = new Ordinals(clock);
        Shelf<Conversation> conversationRows = new Shelf<>(cabinet, Schema.CONVERSATION, documents, Conversation.class);
        Shelf<Message> messageRows = new Shelf<>(cabinet, Schema.MESSAGE, documents, Message.class);
        Shelf<Trace> traceRows = new Shelf<>(cabinet, Schema.TRACE, documents, Trace.class);
        FactRows factRows = new FactRows(new Shelf<>(cabinet, Schema.FACT, documents, Fact.class), cabinet, ordinals);
        Leftovers leftovers = new Leftovers(cabinet, factRows, traceRows, ordinals);
        Removals removals = new Removals(cabinet, leftovers);
        MongoMessages timeline = new MongoMessages(cabinet, messageRows, documents);
        MongoConversations writing = new MongoConversations(
                cabinet, conversationRows, messageRows, traceRows, factRows, leftovers, removals, ordinals);
        this.contacts = new MongoContacts(cabinet, documents, ordinals);
        this.proofAttempts = new MongoProofAttempts(cabinet);
        this.channelAccounts = new MongoChannelAccounts(cabinet, documents, box);
        this.gatewayCursors = new MongoGatewayCursors(cabinet);
        this.sendingPermissions = new MongoSendingPermissions(cabinet);
        this.conversations = writing;
        this.messages = timeline;
        this.deliveries = new MongoDeliveries(cabinet, messageRows, timeline, documents);
        this.facts = new MongoFacts(factRows, leftovers);
        this.traces = new MongoTraces(traceRows, leftovers);
        this.conversationLists = new MongoConversationLists(cabinet, conversationRows, writing, timeline);
        this.unreadableEvents = new MongoUnreadableEvents(cabinet, documents, ordinals);
        this.queues = new MongoQueues(cabinet, documents, conversationRows);
        this.workloads = new MongoWorkloads(cabinet, documents);
        this.staffMembers = new MongoStaffMembers(cabinet, documents);
        this.signIns = new MongoSignIns(cabinet, documents);
        this.auditTrail = new MongoAuditTrail(cabinet, documents, ordinals);
        this.orders = new MongoOrders(cabinet, documents);
        this.returns = new MongoReturns(cabinet, documents);
        this.stores = new MongoStores(cabinet, documents);
        this.shopProfile = new MongoShopProfile(cabinet, documents);
        this.knowledge = new KnowledgePorts(
                new MongoArticles(cabinet, documents),
                new MongoTeaching(cabinet, documents),
                new MongoReviews(cabinet, documents));
        this.notices = new MongoNotices(cabinet, documents);
        this.noticePlans = new MongoNoticePlans(cabinet, documents);
        this.retention = new MongoRetention(cabinet, removals, leftovers);
        this.attachments = new GridAttachments(cabinet, clock);
        this.storeWalk = new MongoStoreWalk(cabinet);
        this.leases = new MongoLeases(cabinet);
        this.rows = MongoRows.of(cabinet, documents, conversationRows, messageRows, leftovers);
    }

    /**
     * Opens the database, and brings an older one up to date. While the server does not answer it says so and waits.
     *
     * @param key of 256 bits for the stored secrets, the same for all processes
     * @throws ClusterRefused when the database cannot be used; the message is a sentence for the operator
     */
    public static ClusterStore open(ClusterSettings settings, SecretKey key, Documents documents, Clock clock)
            throws ClusterRefused {
        Patience patience = new Patience("The MongoDB at " + settings.hosts());
        return patience.until(() -> tryOpen(settings, key, documents, clock, Probe.NONE, List.of()));
    }

    /** @throws io.kontuar.lane.Outage when the server does not answer */
    static ClusterStore tryOpen(
            ClusterSettings settings,
            SecretKey key,
            Documents documents,
            Clock clock,
            Probe probe,
            List<CommandListener> listeners)
            throws ClusterRefused {
        Connecting connecting = new Connecting(settings, listeners);
        MongoClient client = connecting.client();
        boolean opened = false;
        try {
            connecting.check(client);
            Cabinet cabinet = new Cabinet(client, client.getDatabase(settings.database()), probe);
            Migrations.shipped().run(cabinet.database());
            SecretBox box = new SecretBox(key);
            if (!new KeyProof(cabinet, box).fits()) {
                throw ClusterRefused.otherKey(settings.database());
            }
            opened = true;
            return new ClusterStore(cabinet, box, documents, clock);
        } catch (MongoException e) {
            throw connecting.failure(e);
        } finally {
            if (!opened) {
                client.close();
            }
        }
    }

    @Override
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public ProofAttempts proofAttempts() {
        return proofAttempts;
    }

    @Override
    public ChannelAccounts channelAccounts() {
        return channelAccounts;
    }

    @Override
    public GatewayCursors gatewayCursors() {
        return gatewayCursors;
    }

    @Override
    public SendingPermissions sendingPermissions() {
        return sendingPermissions;
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public Traces traces() {
        return traces;
    }

    @Override
    public ConversationLists conversationLists() {
        return conversationLists;
    }

    @Override
    public UnreadableEvents unreadableEvents() {
        return unreadableEvents;
    }

    @Override
    public Queues queues() {
        return queues;
    }

    @Override
    public Workloads workloads() {
        return workloads;
    }

    @Override
    public StaffMembers staffMembers() {
        return staffMembers;
    }

    @Override
    public SignIns signIns() {
        return signIns;
    }

    @Override
    public AuditTrail auditTrail() {
        return auditTrail;
    }

    @Override
    public Orders orders() {
        return orders;
    }

    @Override
    public Returns returns() {
        return returns;
    }

    @Override
    public Stores stores() {
        return stores;
    }

    @Override
    public ShopProfile shopProfile() {
        return shopProfile;
    }

    @Override
    public Articles articles() {
        return knowledge.articles();
    }

    @Override
    public Teaching teaching() {
        return knowledge.teaching();
    }

    @Override
    public Reviews reviews() {
        return knowledge.reviews();
    }

    @Override
    public Notices notices() {
        return notices;
    }

    @Override
    public NoticePlans noticePlans() {
        return noticePlans;
    }

    @Override
    public Retention retention() {
        return retention;
    }

    @Override
    public Attachments attachments() {
        return attachments;
    }

    @Override
    public StoreWalk storeWalk() {
        return storeWalk;
    }

    @Override
    public Leases leases() {
        return leases;
    }

    public StoreRows rows() {
        return rows;
    }

    @Override
    public void close() {
        cabinet.close();
    }
}
