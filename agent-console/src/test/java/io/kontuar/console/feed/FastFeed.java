package io.kontuar.console.feed;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A feed whose slow rhythms are quick, so that tests need not wait for them. */
@Configuration(proxyBeanMethods = false)
public class FastFeed {
    @Bean
    FeedTiming fastTiming() {
        return new FeedTiming(
                Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMillis(300));
    }
}
