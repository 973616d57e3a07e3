package io.kontuar.server;

import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.lanes.ArtemisLanes;
import io.kontuar.engine.lanes.LaneSettings;
import io.kontuar.lane.DeadLetters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lanes: a broker in this process, or the one at a URL. */
@Configuration(proxyBeanMethods = false)
class LaneEngine {

    /** Opened after the store, whose lock guards the data folder, and so closed before it. */
    @Bean(destroyMethod = "close")
    ArtemisLanes lanes(ServerSettings settings, Documents documents, OpenStore lockedFirst) {
        return open(settings, documents);
    }

    static ArtemisLanes open(ServerSettings settings, Documents documents) {
        return settings.lanesInProcess()
                ? ArtemisLanes.embedded(settings.data().resolve("lanes"), documents, LaneSettings.defaults())
                : ArtemisLanes.remote(settings.lanes(), settings.brokerLogin(), documents, LaneSettings.defaults());
    }

    @Bean
    DeadLetters deadLetters(ArtemisLanes lanes) {
        return lanes.deadLetters();
    }
}
