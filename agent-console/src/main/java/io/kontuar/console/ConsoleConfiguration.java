package io.kontuar.console;

import io.kontuar.console.api.ApiConfiguration;
import io.kontuar.console.desk.DeskConfiguration;
import io.kontuar.console.feed.FeedConfiguration;
import io.kontuar.console.help.HelpConfiguration;
import io.kontuar.console.knowledge.KnowledgeConfiguration;
import io.kontuar.console.notices.NoticesConfiguration;
import io.kontuar.console.security.SecurityConfiguration;
import io.kontuar.console.settings.SettingsConfiguration;
import io.kontuar.console.supervisor.SupervisorConfiguration;
import io.kontuar.console.tuning.TuningConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The whole console. Needs the domain's ports, {@code Lanes}, {@code DeadLetters} and a {@code Clock} as beans; takes
 * {@link io.kontuar.console.security.OpenPaths} and {@link io.kontuar.console.settings.HealthParts} where there are any.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    ApiConfiguration.class,
    SecurityConfiguration.class,
    DeskConfiguration.class,
    SupervisorConfiguration.class,
    SettingsConfiguration.class,
    KnowledgeConfiguration.class,
    HelpConfiguration.class,
    TuningConfiguration.class,
    NoticesConfiguration.class,
    FeedConfiguration.class
})
public class ConsoleConfiguration {}
