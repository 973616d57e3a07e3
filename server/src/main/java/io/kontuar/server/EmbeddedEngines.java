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
import io.kontuar.conversation.Traces;
import io.kontuar.conversation.UnreadableEvents;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.DataFolderRefused;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.routing.Queues;
import io.kontuar.routing.Workloads;
import io.kontuar.staff.AuditTrail;
import io.kontuar.staff.SignIns;
import io.kontuar.staff.StaffMembers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store in the data folder, as the ports that the rest asks for. */
@Configuration(proxyBeanMethods = false)
class EmbeddedEngines {
    @Bean
    Documents documents() {
        return new Documents();
    }

    @Bean(destroyMethod = "close")
    EmbeddedStore store(ServerSettings settings, Documents documents, Clock clock) throws DataFolderRefused {
        return EmbeddedStore.open(settings.data(), documents, clock);
    }

    @Bean
    Contacts contacts(EmbeddedStore store) {
        return store.contacts();
    }

    @Bean
    ProofAttempts proofAttempts(EmbeddedStore store) {
        return store.proofAttempts();
    }

    @Bean
    ChannelAccounts channelAccounts(EmbeddedStore store) {
        return store.channelAccounts();
    }

    @Bean
    Conversations conversations(EmbeddedStore store) {
        return store.conversations();
    }

    @Bean
    Messages messages(EmbeddedStore store) {
        return store.messages();
    }

    @Bean
    Deliveries deliveries(EmbeddedStore store) {
        return store.deliveries();
    }

    @Bean
    Facts facts(EmbeddedStore store) {
        return store.facts();
    }

    @Bean
    Traces traces(EmbeddedStore store) {
        return store.traces();
    }

    @Bean
    ConversationLists conversationLists(EmbeddedStore store) {
        return store.conversationLists();
    }

    @Bean
    UnreadableEvents unreadableEvents(EmbeddedStore store) {
        return store.unreadableEvents();
    }

    @Bean
    Queues queues(EmbeddedStore store) {
        return store.queues();
    }

    @Bean
    Workloads workloads(EmbeddedStore store) {
        return store.workloads();
    }

    @Bean
    StaffMembers staffMembers(EmbeddedStore store) {
        return store.staffMembers();
    }

    @Bean
    SignIns signIns(EmbeddedStore store) {
        return store.signIns();
    }

    @Bean
    AuditTrail auditTrail(EmbeddedStore store) {
        return store.auditTrail();
    }

    @Bean
    Orders orders(EmbeddedStore store) {
        return store.orders();
    }

    @Bean
    Returns returns(EmbeddedStore store) {
        return store.returns();
    }

    @Bean
    Stores stores(EmbeddedStore store) {
        return store.stores();
    }

    @Bean
    ShopProfile shopProfile(EmbeddedStore store) {
        return store.shopProfile();
    }

    @Bean
    Attachments attachments(EmbeddedStore store) {
        return store.attachments();
    }

    @Bean
    SendingPermissions sendingPermissions(EmbeddedStore store) {
        return store.sendingPermissions();
    }

    @Bean
    GatewayCursors gatewayCursors(EmbeddedStore store) {
        return store.gatewayCursors();
    }
}
