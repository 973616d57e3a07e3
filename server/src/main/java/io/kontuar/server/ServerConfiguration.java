package io.kontuar.server;

import io.kontuar.bot.BotTurn;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelHealth;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.channel.SendingPermissions;
import io.kontuar.console.settings.FirstSetUp;
import io.kontuar.console.settings.HealthParts;
import io.kontuar.conversation.ConversationCommands;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Deliveries;
import io.kontuar.conversation.Intake;
import io.kontuar.conversation.MediaFetch;
import io.kontuar.conversation.Messages;
import io.kontuar.engine.lanes.ArtemisLanes;
import io.kontuar.lane.Lanes;
import io.kontuar.notice.LastLook;
import io.kontuar.notice.OrderNewsIntake;
import io.kontuar.routing.Router;
import io.kontuar.search.Indexing;
import io.kontuar.search.SearchIndex;
import io.kontuar.server.LaneCrew.Handlers;
import io.kontuar.server.ServerSettings.Role;
import io.kontuar.staff.StaffMembers;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The whole product, or the roles of it that this process has. What each part needs is named here and in the classes it imports. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties({ServerSettings.class, RetentionSettings.class, BotSettings.class})
@Import({
    StoreEngine.class,
    SearchEngine.class,
    LaneEngine.class,
    ModelConfiguration.class,
    Pipeline.class,
    NoticeParts.class,
    Jobs.class,
    RoleParts.Gateways.class,
    RoleParts.Bot.class,
    RoleParts.Console.class,
    RoleParts.Closed.class
})
public class ServerConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Handlers handlers(
            Intake intake,
            ConversationCommands commands,
            Router router,
            ObjectProvider<BotTurn> botTurn,
            ObjectProvider<BotWarmUp> botWarmUp,
            Indexing indexing,
            Deliveries deliveries,
            Messages messages,
            Conversations conversations,
            SendingPermissions permissions,
            MediaFetch mediaFetch,
            OrderNewsIntake orderNews,
            LastLook lastLook,
            Clock clock) {
        return new Handlers(
                intake,
                commands,
                router,
                botTurn.getIfAvailable(),
                botWarmUp.getIfAvailable(),
                indexing,
                deliveries,
                messages,
                conversations,
                permissions,
                mediaFetch,
                orderNews,
                lastLook,
                clock);
    }

    @Bean
    LaneCrew laneCrew(
            Lanes lanes,
            ServerSettings settings,
            Handlers handlers,
            ChannelAccounts accounts,
            ObjectProvider<MessageDelivery> deliverers) {
        return new LaneCrew(
                lanes, settings, handlers, accounts, deliverers.orderedStream().toList());
    }

    @Bean
    ControlSocket controlSocket(ServerSettings settings, ArtemisLanes lanes, Clock clock) {
        return new ControlSocket(settings.data(), new BackupDesk(settings, lanes, clock)::answer);
    }

    @Bean
    HealthParts healthParts(
            StaffMembers staff,
            Lanes lanes,
            SearchIndex search,
            ObjectProvider<BotWarmUp> botWarmUp,
            ObjectProvider<ChannelHealth> channels,
            Clock clock) {
        return new ServerHealth(
                staff,
                lanes,
                search,
                botWarmUp.getIfAvailable(),
                channels.orderedStream().toList(),
                clock);
    }

    /** Once it listens: where it is, and how to set it up when nobody works here yet. */
    @Bean
    ApplicationRunner greeting(ServerSettings settings, ObjectProvider<FirstSetUp> setUp, Environment environment) {
        return arguments -> {
            String url = environment.getRequiredProperty("kontuar.public-url");
            System.out.println(
                    settings.has(Role.CONSOLE)
                            ? "Kontuar is open at " + url
                            : "Kontuar runs " + settings.roles() + " of " + url);
            setUp.ifAvailable(first -> first.link()
                    .ifPresent(link -> System.out.println("Set it up, once and within 24 hours, at " + link)));
        };
    }
}
