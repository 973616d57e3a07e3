package io.kontuar.console.tuning;

import io.kontuar.console.api.Announcements;
import io.kontuar.console.api.Audit;
import io.kontuar.console.api.ShopDays;
import io.kontuar.console.desk.Colleagues;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Facts;
import io.kontuar.conversation.Messages;
import io.kontuar.conversation.Traces;
import io.kontuar.knowledge.RecentTurns;
import io.kontuar.knowledge.Reviews;
import io.kontuar.knowledge.Teaching;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page "Bot" for supervisors. */
@Configuration(proxyBeanMethods = false)
public class TuningConfiguration {
    @Bean
    OpenTurns openTurns(
            Conversations conversations, Messages messages, Facts facts, Traces traces, Reviews reviews, Clock clock) {
        return new OpenTurns(new RecentTurns(conversations, messages, facts, traces, clock), reviews, clock);
    }

    @Bean
    LessonDesk lessonDesk(Teaching teaching, Announcements announcements, Audit audit, Clock clock) {
        return new LessonDesk(teaching, announcements, audit, clock);
    }

    @Bean
    TurnController turnController(OpenTurns turns, Reviews reviews, LessonDesk lessons, Audit audit, Clock clock) {
        return new TurnController(turns, reviews, lessons, audit, clock);
    }

    @Bean
    LessonController lessonController(LessonDesk desk, Teaching teaching, OpenTurns turns, Colleagues colleagues) {
        return new LessonController(desk, teaching, turns, colleagues);
    }

    @Bean
    BotFiguresController botFiguresController(Facts facts, OpenTurns turns, ShopDays days) {
        return new BotFiguresController(facts, turns, days);
    }
}
