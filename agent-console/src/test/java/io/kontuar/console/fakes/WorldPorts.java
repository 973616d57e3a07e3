package io.kontuar.console.fakes;

import io.kontuar.assist.ReplyDrafts;
import io.kontuar.attachment.Attachments;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.channel.OutgoingMessage;
import io.kontuar.commerce.Returns;
import io.kontuar.contact.Contacts;
import io.kontuar.conversation.Facts;
import io.kontuar.conversation.Traces;
import io.kontuar.conversation.UnreadableEvents;
import io.kontuar.knowledge.Articles;
import io.kontuar.knowledge.Reviews;
import io.kontuar.knowledge.Teaching;
import io.kontuar.lane.DeadLetters;
import io.kontuar.lane.Lanes;
import io.kontuar.routing.HandBack;
import io.kontuar.routing.Queues;
import io.kontuar.routing.Workloads;
import io.kontuar.search.SearchIndex;
import io.kontuar.staff.AuditTrail;
import io.kontuar.staff.SignIns;
import io.kontuar.staff.StaffMembers;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of one {@link World} as beans; the world itself is registered by who starts the application. */
@Configuration(proxyBeanMethods = false)
public class WorldPorts {
    @Bean
    Clock clock(World world) {
        return world.clock;
    }

    @Bean
    MemoryConversations memoryConversations(World world) {
        return world.conversations;
    }

    @Bean
    MemoryPermissions sendingPermissions(World world) {
        return world.permissions;
    }

    @Bean
    ReplyDrafts replyDrafts(World world) {
        return new ReplyDrafts(world.model, world.conversations, world.contacts, Duration.ofSeconds(5));
    }

    @Bean
    Facts facts(World world) {
        return world.facts;
    }

    @Bean
    Traces traces(World world) {
        return world.traces;
    }

    @Bean
    Contacts contacts(World world) {
        return world.contacts;
    }

    @Bean
    StaffMembers staffMembers(World world) {
        return world.staff;
    }

    @Bean
    SignIns signIns(World world) {
        return world.staff.signIns;
    }

    @Bean
    Workloads workloads(World world) {
        return world.staff.workloads;
    }

    @Bean
    MemoryShop memoryShop(World world) {
        return world.shop;
    }

    @Bean
    MemoryCommerce memoryCommerce(World world) {
        return world.commerce;
    }

    @Bean
    Returns returns(World world) {
        return world.commerce.returns;
    }

    @Bean
    MemoryNotices notices(World world) {
        return world.notices;
    }

    @Bean
    Queues queues(World world) {
        return world.queues;
    }

    @Bean
    Articles articles(World world) {
        return world.knowledge.articles;
    }

    @Bean
    Teaching teaching(World world) {
        return world.knowledge.teaching;
    }

    @Bean
    Reviews reviews(World world) {
        return world.knowledge.reviews;
    }

    @Bean
    Attachments attachments(World world) {
        return world.attachments;
    }

    @Bean
    Lanes lanes(World world) {
        return world.lanes;
    }

    @Bean
    HandBack handBack(World world) {
        return new HandBack(world.staff, world.conversations, world.staff.workloads, world.lanes, world.clock);
    }

    /** A provider of mail that knows nobody. */
    @Bean
    MessageDelivery mailDelivery() {
        return new MessageDelivery() {
            @Override
            public ChannelKind channel() {
                return ChannelKind.EMAIL;
            }

            @Override
            public DeliveryResult deliver(OutgoingMessage message) {
                return new DeliveryResult.Refused(
                        "550", "no such user " + message.recipient().value());
            }
        };
    }

    @Bean
    AuditTrail auditTrail(World world) {
        return world.rest.auditTrail();
    }

    @Bean
    DeadLetters deadLetters(World world) {
        return world.rest.deadLetters();
    }

    @Bean
    UnreadableEvents unreadableEvents(World world) {
        return world.rest.unreadable();
    }

    @Bean
    SearchIndex searchIndex(World world) {
        return world.rest.searchIndex();
    }
}
