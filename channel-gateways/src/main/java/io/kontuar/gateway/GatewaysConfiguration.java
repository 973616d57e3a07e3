package io.kontuar.gateway;

import io.kontuar.attachment.Attachments;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.gateway.sms.SmsGateway;
import io.kontuar.lane.LaneSender;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** All gateways, wired to the ports they need; imported by whoever runs the role {@code gateways}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewaySettings.class)
public class GatewaysConfiguration {

    @Bean
    AccountBook accountBook(ChannelAccounts accounts, Clock clock, GatewaySettings settings) {
        return new AccountBook(accounts, clock, settings.accountMemory());
    }

    @Bean
    SmsGateway smsGateway(
            GatewaySettings settings,
            AccountBook book,
            LaneSender lanes,
            Attachments attachments,
            MeterRegistry meters,
            Clock clock) {
        return new SmsGateway(settings, book, lanes, attachments, meters, clock);
    }

    @Bean
    RouterFunction<ServerResponse> smsRoutes(SmsGateway gateway) {
        return gateway.routes();
    }

    @Bean
    MessageDelivery smsDelivery(SmsGateway gateway) {
        return gateway.delivery();
    }
}
