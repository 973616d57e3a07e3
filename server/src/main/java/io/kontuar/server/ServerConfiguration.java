package io.kontuar.server;

import io.kontuar.bot.BotTurn;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelHealth;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.channel.SendingPermissions;
import io.kontuar.console.ConsoleConfiguration;
import io.kontuar.console.api.ConsoleSettings;
import io.kontuar.console.settings.FirstSetUp;
import io.kontuar.console.settings.HealthParts;
import io.kontuar.conversation.ConversationCommands;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Deliveries;
import io.kontuar.conversation.Intake;
import io.kontuar.conversation.MediaFetch;
import io.kontuar.conversation.Messages;
import io.kontuar.conversation.TimerScheduler;
import io.kontuar.gateway.GatewaysConfiguration;
import io.kontuar.lane.Lanes;
import io.kontuar.routing.HandBack;
import io.kontuar.routing.QueueSweep;
import io.kontuar.routing.Router;
import io.kontuar.search.Indexing;
import io.kontuar.search.Rebuild;
import io.kontuar.search.SearchIndex;
import io.kontuar.server.Clockwork.Job;
import io.kontuar.server.LaneCrew.Handlers;
import io.kontuar.staff.SignIns;
import io.kontuar.staff.StaffMembers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The whole product in one process. What each part needs is named here and in the classes it imports. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties({ServerSettings.class, RetentionSettings.class, BotSettings.class})
@Import({
    StoreEngine.class,
    SearchEngine.class,
    LaneEngine.class,
    Pipeline.class,
    BotConfiguration.class,
    GatewaysConfiguration.class,
    ConsoleConfiguration.class
})
public class ServerConfiguration {
    private static final Duration TIMERS = Duration.ofSeconds(1);
    private static final Duration SWEEP = Duration.ofSeconds(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration ACCOUNTS = Duration.ofSeconds(2);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Handlers handlers(
            Intake intake,
            ConversationCommands commands,
            Router router,
            BotTurn botTurn,
            BotWarmUp botWarmUp,
            Indexing indexing,
            Deliveries deliveries,
            Messages messages,
            Conversations conversations,
            SendingPermissions permissions,
            MediaFetch mediaFetch,
            Clock clock) {
        return new Handlers(
                intake,
                commands,
                router,
                botTurn,
                botWarmUp,
                indexing,
                deliveries,
                messages,
                conversations,
                permissions,
                mediaFetch,
                clock);
    }

    @Bean
    LaneCrew laneCrew(
            Lanes lanes,
            ServerSettings settings,
            Handlers handlers,
            ChannelAccounts accounts,
            List<MessageDelivery> deliverers) {
        return new LaneCrew(lanes, settings, handlers, accounts, deliverers);
    }

    @Bean
    Clockwork clockwork(
            LaneCrew crew,
            TimerScheduler timers,
            QueueSweep queues,
            HandBack handBack,
            RetentionJob retention,
            SignIns signIns,
            Rebuild rebuild,
            Clock clock) {
        return new Clockwork(
                new Job("firing timers", TIMERS, timers::fire),
                new Job("looking at waiting queues", SWEEP, queues::sweep),
                new Job("handing back what those hold who left", MINUTE, handBack::sweep),
                new Job("opening lanes of new channel accounts", ACCOUNTS, crew::openOutbound),
                new Job("removing what was kept long enough", HOUR, retention::run),
                new Job("filling the search index", SWEEP, rebuild::run),
                new Job("forgetting old sign-ins", HOUR, () -> signIns.removeExpired(clock.instant())));
    }

    @Bean
    HealthParts healthParts(
            StaffMembers staff,
            Lanes lanes,
            SearchIndex search,
            BotWarmUp botWarmUp,
            ObjectProvider<ChannelHealth> channels,
            Clock clock) {
        return new ServerHealth(
                staff, lanes, search, botWarmUp, channels.orderedStream().toList(), clock);
    }

    /** Once it listens: where it is, and how to set it up when nobody works here yet. */
    @Bean
    ApplicationRunner greeting(FirstSetUp setUp, ConsoleSettings settings) {
        return arguments -> {
            System.out.println("Kontuar is open at " + settings.publicUrl());
            setUp.link().ifPresent(link -> System.out.println("Set it up, once and within 24 hours, at " + link));
        };
    }
}
