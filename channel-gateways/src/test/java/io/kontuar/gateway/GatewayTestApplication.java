package io.kontuar.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The gateways on a real Tomcat with ports that remember. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(GatewaysConfiguration.class)
public class GatewayTestApplication {

    /** What a test puts into the request line is signed under this address, whatever the port is. */
    public static final String PUBLIC_URL = "https://cc.example.test";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RecordingLanes lanes() {
        return new RecordingLanes();
    }

    @Bean
    RememberedAccounts channelAccounts() {
        return new RememberedAccounts();
    }

    @Bean
    RememberedAttachments attachments() {
        return new RememberedAttachments();
    }

    @Bean
    RememberedConversations conversations() {
        return new RememberedConversations();
    }

    @Bean
    RememberedPermissions sendingPermissions() {
        return new RememberedPermissions();
    }

    @Bean
    RememberedCursors gatewayCursors() {
        return new RememberedCursors();
    }

    @Bean
    RememberedContacts contacts() {
        return new RememberedContacts();
    }

    @Bean
    RememberedQueues queues() {
        return new RememberedQueues();
    }

    @Bean
    RememberedStaff staff() {
        return new RememberedStaff();
    }

    @Bean
    RememberedShop shop() {
        return new RememberedShop();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
