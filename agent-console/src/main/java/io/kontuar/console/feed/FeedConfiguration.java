package io.kontuar.console.feed;

import io.kontuar.attachment.Attachments;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.console.desk.Colleagues;
import io.kontuar.console.desk.RowReader;
import io.kontuar.console.desk.Uploads;
import io.kontuar.console.security.SameOrigin;
import io.kontuar.console.security.Sessions;
import io.kontuar.console.supervisor.BoardReader;
import io.kontuar.console.supervisor.LiveQueues;
import io.kontuar.conversation.ConversationLists;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Deliveries;
import io.kontuar.conversation.Messages;
import io.kontuar.conversation.Visibility;
import io.kontuar.lane.Lanes;
import io.kontuar.routing.Queues;
import io.kontuar.routing.Workloads;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;

/** The socket of the console and the thread that feeds it. */
@EnableWebSocket
@Configuration(proxyBeanMethods = false)
public class FeedConfiguration {
    @Bean
    FeedStore feedStore(
            Conversations conversations,
            Messages messages,
            Deliveries deliveries,
            ConversationLists lists,
            RowReader rows,
            Colleagues colleagues,
            Visibility visibility) {
        return new FeedStore(conversations, messages, deliveries, lists, rows, colleagues, visibility);
    }

    @Bean
    Connections consoleConnections() {
        return new Connections();
    }

    @Bean
    CountsReader countsReader(LiveQueues live) {
        return new CountsReader(live);
    }

    @Bean
    Welcoming welcoming(
            FeedStore store,
            Workloads workloads,
            Queues queues,
            ShopProfile shopProfile,
            CountsReader counts,
            Clock clock) {
        return new Welcoming(store, workloads, queues, shopProfile, counts, clock);
    }

    @Bean
    Activities activities(Connections connections, Lanes lanes, Clock clock) {
        return new Activities(connections, lanes, clock);
    }

    @Bean
    StaffChanges staffChanges(Connections connections, Sessions sessions, Welcoming welcoming, FeedStore store) {
        return new StaffChanges(connections, sessions, welcoming, store);
    }

    @Bean
    ConsoleSocket consoleSocket(
            Connections connections,
            Sessions sessions,
            Welcoming welcoming,
            FeedStore store,
            BoardReader boards,
            Commanding commanding,
            Activities activities,
            ObjectProvider<FeedTiming> timing) {
        return new ConsoleSocket(
                connections,
                sessions,
                welcoming,
                new Subscribing(store, boards),
                commanding,
                activities,
                timing.getIfAvailable(() -> FeedTiming.USUAL));
    }

    @Bean
    Commanding commanding(
            FeedStore store,
            Queues queues,
            Attachments attachments,
            ChannelAccounts accounts,
            Lanes lanes,
            Clock clock) {
        return new Commanding(
                store, queues, new Letters(new Uploads(attachments), accounts, store.messages()), lanes, clock);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ConsoleFeed consoleFeed(
            Connections connections,
            FeedStore store,
            Welcoming welcoming,
            StaffChanges staffChanges,
            Activities activities,
            LiveQueues live,
            CountsReader counts,
            BoardReader boards,
            Lanes lanes,
            ObjectProvider<FeedTiming> timing) {
        FeedTiming times = timing.getIfAvailable(() -> FeedTiming.USUAL);
        Round round = new Round(connections, store, welcoming);
        Digests digests = new Digests(store, live, round);
        Rhythm rhythm = new Rhythm(connections, live, counts, welcoming, staffChanges, boards, digests, times);
        Answers answers = new Answers(connections, store);
        return new ConsoleFeed(connections, round, staffChanges, answers, activities, rhythm, lanes, times);
    }

    /** Spring's own check of the origin lets requests without one pass; ours does not. */
    @Bean
    WebSocketConfigurer consoleSockets(ConsoleSocket socket, SameOrigin sameOrigin) {
        return registry -> registry.addHandler(socket, "/ws/console")
                .addInterceptors(new OwnOriginOnly(sameOrigin))
                .setAllowedOriginPatterns("*");
    }
}
