package io.kontuar.engine.embedded;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Every store port on one data folder: the SQLite file {@code kontuar.db}, the attachments' files, and {@code secret.key}
 * with the key of the stored secrets. Safe for any number of threads; a write returns when it is on the disk.
 */
public final class EmbeddedStore implements StorePorts, AutoCloseable {
    private final DataFolder folder;
    private final Database database;
    private final Contacts contacts;
    private final ProofAttempts proofAttempts;
    private final SqliteChannelAccounts channelAccounts;
    private final Conversations conversations;
    private final SqliteMessages messages;
    private final Deliveries deliveries;
    private final Facts facts;
    private final SqliteTraces traces;
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
    private final Attachments attachments;
    private final Retention retention;
    private final StoreWalk storeWalk;
    private final SendingPermissions sendingPermissions;
    private final GatewayCursors gatewayCursors;
    private final StoreRows rows;
    private final Leases leases;

    private EmbeddedStore(DataFolder folder, Database database, SecretKey key, Documents documents, Clock clock) {
        this.folder = folder;
        this.database = database;
        this.messages = new SqliteMessages(database, documents);
        this.facts = new SqliteFacts(database, documents);
        this.traces = new SqliteTraces(database, documents);
        this.sendingPermissions = new SqliteSendingPermissions(database);
        this.gatewayCursors = new SqliteGatewayCursors(database);
        this.contacts = new SqliteContacts(database, documents);
        this.proofAttempts = new SqliteProofAttempts(database);
        this.channelAccounts = new SqliteChannelAccounts(database, documents, new SecretBox(key));
        this.conversations = new SqliteConversations(database, documents, traces);
        this.deliveries = new SqliteDeliveries(database, documents, messages);
        this.conversationLists = new SqliteConversationLists(database, documents, messages);
        this.unreadableEvents = new SqliteUnreadableEvents(database, documents);
        this.queues = new SqliteQueues(database, documents);
        this.workloads = new SqliteWorkloads(database, documents);
        this.staffMembers = new SqliteStaffMembers(database, documents);
        this.signIns = new SqliteSignIns(database, documents);
        this.auditTrail = new SqliteAuditTrail(database, documents);
        this.orders = new SqliteOrders(database, documents);
        this.returns = new SqliteReturns(database, documents);
        this.stores = new SqliteStores(database, documents);
        this.shopProfile = new SqliteShopProfile(database, documents);
        this.knowledge = new KnowledgePorts(
                new SqliteArticles(database, documents),
                new SqliteTeaching(database, documents),
                new SqliteReviews(database, documents));
        this.notices = new SqliteNotices(database, documents);
        this.noticePlans = new SqliteNoticePlans(database, documents);
        this.attachments = new FileAttachments(folder.attachments(), clock);
        this.retention = new SqliteRetention(database, documents);
        this.storeWalk = new SqliteStoreWalk(database);
        this.rows = new SqliteRows(database, documents);
        this.leases = new SqliteLeases(database);
    }

    /**
     * Opens the folder for this process alone, makes it where it is missing, and brings older data up to date. The key of
     * the stored secrets is in the folder, made at random at the first start.
     *
     * @throws DataFolderRefused when that is not possible; the message is a sentence for the operator
     */
    public static EmbeddedStore open(Path dataFolder, Documents documents, Clock clock) throws DataFolderRefused {
        return open(dataFolder, null, documents, clock, Probe.NONE);
    }

    /** Like {@link #open(Path, Documents, Clock)}, with a key of 256 bits that is kept elsewhere. */
    public static EmbeddedStore open(Path dataFolder, SecretKey key, Documents documents, Clock clock)
            throws DataFolderRefused {
        return open(dataFolder, key, documents, clock, Probe.NONE);
    }

    static EmbeddedStore open(Path dataFolder, @Nullable SecretKey key, Documents documents, Clock clock, Probe probe)
            throws DataFolderRefused {
        try {
            DataFolder folder = DataFolder.open(dataFolder);
            try {
                return open(folder, key, documents, clock, probe);
            } catch (DataFolderRefused | IOException | SQLException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new DataFolderUnusable(dataFolder, e);
        }
    }

    private static EmbeddedStore open(
            DataFolder folder, @Nullable SecretKey given, Documents documents, Clock clock, Probe probe)
            throws DataFolderRefused, IOException, SQLException {
        SecretKey key = given != null ? given : SecretKeyFile.readOrMake(folder.keyFile());
        Database database = Database.open(folder.database(), Migrations.shipped(), probe);
        EmbeddedStore store = new EmbeddedStore(folder, database, key, documents, clock);
        if (!store.channelAccounts.keyFits()) {
            database.close();
            throw new SecretKeyMissing(folder.keyFile());
        }
        return store;
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
    public SendingPermissions sendingPermissions() {
        return sendingPermissions;
    }

    @Override
    public GatewayCursors gatewayCursors() {
        return gatewayCursors;
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

    /** Ends what was begun, then lets go of the folder. */
    @Override
    public void close() {
        try {
            database.close();
            folder.close();
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
