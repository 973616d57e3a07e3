package io.kontuar.console.settings;

import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.console.api.Announcements;
import io.kontuar.console.api.Audit;
import io.kontuar.console.api.ConsoleSettings;
import io.kontuar.console.security.Entrance;
import io.kontuar.console.security.OneTimeLinks;
import io.kontuar.console.security.PasswordResets;
import io.kontuar.console.security.Passwords;
import io.kontuar.console.security.Sessions;
import io.kontuar.conversation.Deliveries;
import io.kontuar.conversation.UnreadableEvents;
import io.kontuar.lane.DeadLetters;
import io.kontuar.routing.HandBack;
import io.kontuar.routing.Queues;
import io.kontuar.routing.Workloads;
import io.kontuar.staff.StaffMembers;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What administrators set up and watch over. */
@Configuration(proxyBeanMethods = false)
public class SettingsConfiguration {
    @Bean
    FirstSetUp firstSetUp(
            StaffMembers staffMembers,
            ShopProfile shopProfile,
            Queues queues,
            ChannelAccounts accounts,
            OneTimeLinks links,
            ConsoleSettings settings) {
        return new FirstSetUp(staffMembers, shopProfile, queues, accounts, links, settings);
    }

    @Bean
    SetUpController setUpController(
            FirstSetUp firstSetUp,
            StaffMembers staffMembers,
            Passwords passwords,
            Entrance entrance,
            Workloads workloads,
            Audit audit) {
        return new SetUpController(firstSetUp, staffMembers, passwords, entrance, workloads, audit);
    }

    @Bean
    StaffController staffController(
            StaffMembers staffMembers,
            Queues queues,
            Passwords passwords,
            PasswordResets resets,
            Sessions sessions,
            Announcements announcements,
            HandBack handBack,
            Audit audit) {
        return new StaffController(staffMembers, queues, passwords, resets, sessions, announcements, handBack, audit);
    }

    @Bean
    QueueController queueController(Queues queues, Announcements announcements, Audit audit) {
        return new QueueController(queues, announcements, audit);
    }

    @Bean
    ChannelAccountController channelAccountController(
            ChannelAccounts accounts,
            ConsoleSettings settings,
            Announcements announcements,
            Audit audit,
            ObjectProvider<MessageDelivery> deliveries) {
        ChannelTests tests = new ChannelTests(deliveries.orderedStream().toList());
        return new ChannelAccountController(accounts, new ChannelHints(settings), announcements, audit, tests);
    }

    @Bean
    ShopController shopController(ShopProfile profile, Announcements announcements, Audit audit) {
        return new ShopController(profile, announcements, audit);
    }

    @Bean
    OperationsController operationsController(
            ObjectProvider<HealthParts> parts,
            DeadLetters deadLetters,
            UnreadableEvents unreadable,
            Deliveries deliveries,
            Audit audit,
            Clock clock) {
        HealthParts known = parts.getIfAvailable(() -> List::of);
        return new OperationsController(known, deadLetters, unreadable, deliveries, audit, clock);
    }
}
