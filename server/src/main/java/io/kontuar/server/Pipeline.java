package io.kontuar.server;

import io.kontuar.attachment.Attachments;
import io.kontuar.channel.MediaSource;
import io.kontuar.channel.SendingPermissions;
import io.kontuar.contact.Contacts;
import io.kontuar.conversation.ConversationCommands;
import io.kontuar.conversation.ConversationLists;
import io.kontuar.conversation.ConversationSettings;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Deliveries;
import io.kontuar.conversation.Facts;
import io.kontuar.conversation.Intake;
import io.kontuar.conversation.MediaFetch;
import io.kontuar.conversation.Messages;
import io.kontuar.conversation.Receipts;
import io.kontuar.conversation.Retention;
import io.kontuar.conversation.RetentionSweep;
import io.kontuar.conversation.TimerScheduler;
import io.kontuar.conversation.UnreadableEvents;
import io.kontuar.lane.LaneSender;
import io.kontuar.routing.Candidates;
import io.kontuar.routing.Capacity;
import io.kontuar.routing.HandBack;
import io.kontuar.routing.Presences;
import io.kontuar.routing.QueueSweep;
import io.kontuar.routing.Queues;
import io.kontuar.routing.Router;
import io.kontuar.routing.Workloads;
import io.kontuar.staff.StaffMembers;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way of a message through the core: Intake, ConversationCommands, Router, timers. */
@Configuration(proxyBeanMethods = false)
class Pipeline {
    @Bean
    ConversationSettings conversationSettings(ServerSettings settings) {
        ConversationSettings usual = ConversationSettings.defaults();
        return new ConversationSettings(
                settings.gathering(),
                usual.reopenWithin(),
                usual.idleClose(),
                usual.botPatience(),
                usual.unknownPatience(),
                usual.firstQueue(),
                usual.defaultLanguage());
    }

    @Bean
    Receipts receipts(Messages messages, Deliveries deliveries) {
        return new Receipts(messages, deliveries);
    }

    @Bean
    Intake intake(
            Contacts contacts,
            Conversations conversations,
            Messages messages,
            Receipts receipts,
            UnreadableEvents unreadable,
            SendingPermissions permissions,
            ConversationSettings settings,
            Clock clock) {
        return new Intake(contacts, conversations, messages, unreadable, receipts, permissions, settings, clock);
    }

    @Bean
    ConversationCommands conversationCommands(
            Conversations conversations,
            Messages messages,
            Deliveries deliveries,
            StaffMembers staff,
            SendingPermissions permissions,
            ConversationSettings settings,
            Clock clock) {
        return new ConversationCommands(conversations, messages, deliveries, staff, permissions, settings, clock);
    }

    @Bean
    Router router(
            Queues queues,
            Conversations conversations,
            Workloads workloads,
            StaffMembers staff,
            Facts facts,
            Clock clock) {
        Capacity capacity = new Capacity(workloads, staff, conversations);
        Candidates candidates = new Candidates(staff, workloads, clock);
        Presences presences = new Presences(capacity, candidates, facts, clock);
        return new Router(queues, conversations, capacity, candidates, presences, clock);
    }

    @Bean
    MediaFetch mediaFetch(Messages messages, ObjectProvider<MediaSource> sources, Clock clock) {
        return new MediaFetch(messages, sources.orderedStream().toList(), clock);
    }

    @Bean
    TimerScheduler timerScheduler(Conversations conversations, LaneSender lanes, Clock clock) {
        return new TimerScheduler(conversations, lanes, clock);
    }

    @Bean
    HandBack handBack(StaffMembers staff, ConversationLists lists, Workloads workloads, LaneSender lanes, Clock clock) {
        return new HandBack(staff, lists, workloads, lanes, clock);
    }

    @Bean
    RetentionJob retentionJob(
            Retention retention,
            Messages messages,
            Attachments attachments,
            LaneSender lanes,
            RetentionSettings settings,
            Clock clock) {
        return new RetentionJob(new RetentionSweep(
                retention, messages, attachments, lanes, settings.periods(), settings.unnamedFiles(), clock));
    }

    @Bean
    QueueSweep queueSweep(Queues queues, LaneSender lanes, Clock clock) {
        return new QueueSweep(queues, lanes, clock);
    }
}
