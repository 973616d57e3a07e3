package io.kontuar.gateway;

import io.kontuar.conversation.Deliveries;
import io.kontuar.conversation.Messages;
import io.kontuar.conversation.Receipts;
import io.kontuar.lane.Outage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
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

    /** Their store is away, so that they all wait on the lane; the short way is tested where a store is. */
    @Bean
    Receipts receipts() {
        return new Receipts(away(Messages.class), away(Deliveries.class));
    }

    private static <T> T away(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            throw new Outage("store", null);
        }));
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
