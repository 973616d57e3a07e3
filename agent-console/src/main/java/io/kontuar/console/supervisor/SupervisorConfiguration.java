package io.kontuar.console.supervisor;

import io.kontuar.commerce.ShopProfile;
import io.kontuar.console.desk.Colleagues;
import io.kontuar.conversation.ConversationLists;
import io.kontuar.conversation.Facts;
import io.kontuar.routing.Queues;
import io.kontuar.routing.Workloads;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The board. */
@Configuration(proxyBeanMethods = false)
public class SupervisorConfiguration {
    @Bean
    LiveQueues liveQueues(ConversationLists lists) {
        return new LiveQueues(lists);
    }

    @Bean
    BoardReader boardReader(
            Facts facts,
            LiveQueues live,
            Queues queues,
            ShopProfile shopProfile,
            Workloads workloads,
            Colleagues colleagues,
            Clock clock) {
        return new BoardReader(
                new DayFacts(facts, queues, shopProfile, clock), live, queues, workloads, colleagues, clock);
    }
}
