package io.kontuar.server;

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
import io.kontuar.engine.cluster.ClusterRefused;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.DataFolderRefused;
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
import io.kontuar.store.StorePorts;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store, in the data folder or in MongoDB, as the ports that the rest asks for. */
@Configuration(proxyBeanMethods = false)
class StoreEngine {
    @Bean
    Documents documents() {
        return new Documents();
    }

    @Bean(destroyMethod = "close")
    OpenStore openStore(ServerSettings settings, Documents documents, Clock clock)
            throws DataFolderRefused, ClusterRefused {
        return OpenStore.open(settings, documents, clock);
    }

    /** Closed with what it was opened with. */
    @Bean(destroyMethod = "")
    StorePorts store(OpenStore opened) {
        return opened.ports();
    }

    @Bean
    Contacts contacts(StorePorts store) {
        return store.contacts();
    }

    @Bean
    ProofAttempts proofAttempts(StorePorts store) {
        return store.proofAttempts();
    }

    @Bean
    ChannelAccounts channelAccounts(StorePorts store) {
        return store.channelAccounts();
    }

    @Bean
    Conversations conversations(StorePorts store) {
        return store.conversations();
    }

    @Bean
    Messages messages(StorePorts store) {
        return store.messages();
    }

    @Bean
    Deliveries deliveries(StorePorts store) {
        return store.deliveries();
    }

    @Bean
    Facts facts(StorePorts store) {
        return store.facts();
    }

    @Bean
    Traces traces(StorePorts store) {
        return store.traces();
    }

    @Bean
    ConversationLists conversationLists(StorePorts store) {
        return store.conversationLists();
    }

    @Bean
    UnreadableEvents unreadableEvents(StorePorts store) {
        return store.unreadableEvents();
    }

    @Bean
    Queues queues(StorePorts store) {
        return store.queues();
    }

    @Bean
    Workloads workloads(StorePorts store) {
        return store.workloads();
    }

    @Bean
    StaffMembers staffMembers(StorePorts store) {
        return store.staffMembers();
    }

    @Bean
    SignIns signIns(StorePorts store) {
        return store.signIns();
    }

    @Bean
    AuditTrail auditTrail(StorePorts store) {
        return store.auditTrail();
    }

    @Bean
    Orders orders(StorePorts store) {
        return store.orders();
    }

    @Bean
    Returns returns(StorePorts store) {
        return store.returns();
    }

    @Bean
    Stores stores(StorePorts store) {
        return store.stores();
    }

    @Bean
    ShopProfile shopProfile(StorePorts store) {
        return store.shopProfile();
    }

    @Bean
    Articles articles(StorePorts store) {
        return store.articles();
    }

    @Bean
    Teaching teaching(StorePorts store) {
        return store.teaching();
    }

    @Bean
    StoreWalk storeWalk(StorePorts store) {
        return store.storeWalk();
    }

    @Bean
    Notices notices(StorePorts store) {
        return store.notices();
    }

    @Bean
    NoticePlans noticePlans(StorePorts store) {
        return store.noticePlans();
    }

    @Bean
    Reviews reviews(StorePorts store) {
        return store.reviews();
    }

    @Bean
    Retention retention(StorePorts store) {
        return store.retention();
    }

    @Bean
    Attachments attachments(StorePorts store) {
        return store.attachments();
    }

    @Bean
    SendingPermissions sendingPermissions(StorePorts store) {
        return store.sendingPermissions();
    }

    @Bean
    GatewayCursors gatewayCursors(StorePorts store) {
        return store.gatewayCursors();
    }
}
