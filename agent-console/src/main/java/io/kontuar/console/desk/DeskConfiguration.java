package io.kontuar.console.desk;

import io.kontuar.assist.ReplyDrafts;
import io.kontuar.attachment.Attachments;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.SendingPermissions;
import io.kontuar.commerce.Orders;
import io.kontuar.commerce.Returns;
import io.kontuar.commerce.Stores;
import io.kontuar.console.api.Audit;
import io.kontuar.contact.Contacts;
import io.kontuar.conversation.AgentCalls;
import io.kontuar.conversation.ConversationLists;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Messages;
import io.kontuar.conversation.Traces;
import io.kontuar.conversation.Visibility;
import io.kontuar.search.SearchIndex;
import io.kontuar.staff.StaffMembers;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an agent reads over HTTP. */
@Configuration(proxyBeanMethods = false)
public class DeskConfiguration {
    @Bean
    Visibility visibility(Contacts contacts, ConversationLists lists) {
        return new Visibility(contacts, lists);
    }

    @Bean
    Colleagues colleagues(StaffMembers staffMembers, Clock clock) {
        return new Colleagues(staffMembers, clock);
    }

    @Bean
    RowReader rowReader(Contacts contacts, Messages messages, Colleagues colleagues) {
        return new RowReader(contacts, messages, colleagues);
    }

    @Bean
    CustomerReader customerReader(
            Contacts contacts,
            Conversations conversations,
            Visibility visibility,
            RowReader rows,
            Orders orders,
            Returns returns,
            Stores stores) {
        return new CustomerReader(contacts, conversations, visibility, rows, orders, returns, stores);
    }

    @Bean
    ConversationController conversationController(
            Conversations conversations,
            Messages messages,
            Traces traces,
            Visibility visibility,
            Colleagues colleagues) {
        return new ConversationController(conversations, messages, traces, visibility, colleagues);
    }

    @Bean
    SendingController sendingController(
            Conversations conversations,
            Messages messages,
            Visibility visibility,
            SendingPermissions permissions,
            ChannelAccounts accounts,
            ReplyDrafts drafts) {
        return new SendingController(
                conversations, visibility, permissions, accounts, new Copies(messages, accounts), drafts.isOn());
    }

    @Bean
    DraftController draftController(Conversations conversations, Visibility visibility, ReplyDrafts drafts) {
        return new DraftController(conversations, visibility, drafts);
    }

    @Bean
    CallController callController(
            Conversations conversations,
            Visibility visibility,
            ChannelAccounts accounts,
            SendingPermissions permissions,
            ObjectProvider<AgentCalls> calls,
            Audit audit) {
        return new CallController(
                conversations,
                visibility,
                new PhoneDesk(accounts, permissions),
                Optional.ofNullable(calls.getIfAvailable()),
                audit);
    }

    @Bean
    LetterController letterController(
            Conversations conversations, Messages messages, Attachments attachments, Visibility visibility) {
        return new LetterController(conversations, messages, attachments, visibility);
    }

    @Bean
    AttachmentController attachmentController(
            Attachments attachments, Conversations conversations, Messages messages, Visibility visibility) {
        return new AttachmentController(
                new Uploads(attachments), attachments, conversations, new NamedFiles(messages), visibility);
    }

    @Bean
    CustomerController customerController(CustomerReader customers, Contacts contacts, Audit audit, Clock clock) {
        return new CustomerController(customers, new LinkDesk(contacts, clock), audit);
    }

    @Bean
    SearchController searchController(
            SearchIndex index,
            Conversations conversations,
            ConversationLists lists,
            Visibility visibility,
            CustomerReader customers) {
        return new SearchController(new StaffSearch(index, conversations, lists, visibility, customers));
    }
}
