package io.kontuar.gateway;

import io.kontuar.attachment.Attachments;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelHealth;
import io.kontuar.channel.GatewayCursors;
import io.kontuar.channel.MediaSource;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.channel.SendingPermissions;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.contact.Contacts;
import io.kontuar.conversation.AgentCalls;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Messages;
import io.kontuar.conversation.Receipts;
import io.kontuar.conversation.ReceiptsFirst;
import io.kontuar.gateway.email.EmailGateway;
import io.kontuar.gateway.orders.OrdersGateway;
import io.kontuar.gateway.orders.OrdersSettings;
import io.kontuar.gateway.sms.SmsFileSettings;
import io.kontuar.gateway.sms.SmsGateway;
import io.kontuar.gateway.sms.SmsPorts;
import io.kontuar.gateway.sms.SmsReadingSettings;
import io.kontuar.gateway.voice.VoiceGateway;
import io.kontuar.gateway.voice.VoicePorts;
import io.kontuar.gateway.voice.VoiceSettings;
import io.kontuar.gateway.webchat.WebChatGateway;
import io.kontuar.gateway.webchat.WebChatPorts;
import io.kontuar.gateway.whatsapp.WhatsAppGateway;
import io.kontuar.gateway.whatsapp.WhatsAppPorts;
import io.kontuar.gateway.whatsapp.WhatsAppSettings;
import io.kontuar.lane.Lanes;
import io.kontuar.routing.Queues;
import io.kontuar.staff.StaffMembers;
import io.kontuar.store.Duties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;

/** All gateways, wired to the ports they need; imported by whoever runs the role {@code gateways}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    GatewaySettings.class,
    SmsReadingSettings.class,
    SmsFileSettings.class,
    WhatsAppSettings.class,
    VoiceSettings.class,
    OrdersSettings.class
})
@EnableWebSocket
public class GatewaysConfiguration {

    @Bean
    AccountBook accountBook(ChannelAccounts accounts, Clock clock, GatewaySettings settings) {
        return new AccountBook(accounts, clock, settings.accountMemory());
    }

    @Bean(destroyMethod = "close")
    SmsGateway smsGateway(
            GatewaySettings settings,
            SmsReadingSettings reading,
            SmsFileSettings sending,
            AccountBook book,
            SmsPorts ports,
            MeterRegistry meters,
            Clock clock) {
        return new SmsGateway(settings, reading, sending, book, ports, meters, clock);
    }

    @Bean
    SmsPorts smsPorts(
            Lanes lanes,
            Receipts receipts,
            Attachments attachments,
            Messages messages,
            SendingPermissions permissions,
            GatewayCursors cursors,
            ChannelAccounts accounts) {
        return new SmsPorts(
                new ReceiptsFirst(lanes, lanes::publish, receipts),
                attachments,
                messages,
                permissions,
                cursors,
                accounts);
    }

    @Bean
    MediaSource smsMedia(SmsGateway gateway) {
        return gateway.media();
    }

    @Bean
    SmartLifecycle smsRounds(SmsGateway gateway, ObjectProvider<Duties> duties) {
        return gateway.rounds(duties.getIfAvailable(() -> Duties.ALONE));
    }

    @Bean
    RouterFunction<ServerResponse> smsRoutes(SmsGateway gateway) {
        return gateway.routes();
    }

    @Bean
    MessageDelivery smsDelivery(SmsGateway gateway) {
        return gateway.delivery();
    }

    @Bean
    VoicePorts voicePorts(
            Lanes lanes,
            Attachments attachments,
            Conversations conversations,
            Messages messages,
            Queues queues,
            StaffMembers staff,
            ShopProfile shop) {
        return new VoicePorts(lanes, attachments, conversations, messages, queues, staff, shop);
    }

    @Bean(destroyMethod = "close")
    VoiceGateway voiceGateway(
            GatewaySettings all,
            VoiceSettings settings,
            AccountBook book,
            VoicePorts ports,
            MeterRegistry meters,
            Clock clock) {
        return new VoiceGateway(all, settings, book, ports, meters, clock);
    }

    @Bean
    RouterFunction<ServerResponse> voiceRoutes(VoiceGateway gateway) {
        return gateway.routes();
    }

    @Bean
    WebSocketConfigurer voiceSocket(VoiceGateway gateway) {
        return gateway.socket();
    }

    @Bean
    MessageDelivery voiceDelivery(VoiceGateway gateway) {
        return gateway.delivery();
    }

    @Bean
    AgentCalls agentCalls(VoiceGateway gateway) {
        return gateway.calls();
    }

    @Bean
    MediaSource voiceMedia(VoiceGateway gateway) {
        return gateway.media();
    }

    @Bean
    SmartLifecycle voiceRounds(VoiceGateway gateway) {
        return gateway.rounds();
    }

    @Bean
    EmailGateway emailGateway(
            GatewaySettings settings,
            AccountBook book,
            ChannelAccounts accounts,
            GatewayCursors cursors,
            Attachments attachments,
            Conversations conversations,
            Messages messages,
            Lanes lanes,
            Clock clock) {
        return new EmailGateway(
                settings.email(),
                book,
                new EmailGateway.Ports(accounts, cursors, attachments, conversations, messages, lanes),
                clock);
    }

    @Bean
    SmartLifecycle emailRounds(EmailGateway gateway, ObjectProvider<Duties> duties) {
        return gateway.rounds(duties.getIfAvailable(() -> Duties.ALONE));
    }

    @Bean
    ChannelHealth emailHealth(EmailGateway gateway) {
        return gateway.health();
    }

    @Bean
    MessageDelivery emailDelivery(EmailGateway gateway) {
        return gateway.delivery();
    }

    @Bean
    WhatsAppPorts whatsAppPorts(
            ChannelAccounts accounts, Attachments attachments, Messages messages, Lanes lanes, Receipts receipts) {
        return new WhatsAppPorts(
                accounts, attachments, messages, new ReceiptsFirst(lanes, lanes::publish, receipts), lanes);
    }

    @Bean(destroyMethod = "close")
    WhatsAppGateway whatsAppGateway(
            WhatsAppSettings settings, AccountBook book, WhatsAppPorts ports, MeterRegistry meters, Clock clock) {
        return new WhatsAppGateway(settings, book, ports, meters, clock);
    }

    @Bean
    MediaSource whatsAppMedia(WhatsAppGateway gateway) {
        return gateway.media();
    }

    @Bean
    SmartLifecycle whatsAppRounds(WhatsAppGateway gateway, ObjectProvider<Duties> duties) {
        return gateway.rounds(duties.getIfAvailable(() -> Duties.ALONE));
    }

    @Bean
    RouterFunction<ServerResponse> whatsAppRoutes(WhatsAppGateway gateway) {
        return gateway.routes();
    }

    @Bean
    MessageDelivery whatsAppDelivery(WhatsAppGateway gateway) {
        return gateway.delivery();
    }

    @Bean
    OrdersGateway ordersGateway(OrdersSettings settings, Lanes lanes) {
        return new OrdersGateway(settings, lanes);
    }

    @Bean
    RouterFunction<ServerResponse> orderRoutes(OrdersGateway gateway) {
        return gateway.routes();
    }

    @Bean
    WebChatPorts webChatPorts(
            ChannelAccounts accounts,
            Attachments attachments,
            Contacts contacts,
            Conversations conversations,
            Messages messages,
            StaffMembers staff,
            Queues queues,
            ShopProfile shop,
            Lanes lanes) {
        return new WebChatPorts(accounts, attachments, contacts, conversations, messages, staff, queues, shop, lanes);
    }

    @Bean
    WebChatGateway webChatGateway(GatewaySettings settings, AccountBook book, WebChatPorts ports, Clock clock) {
        return new WebChatGateway(settings, book, ports, clock);
    }

    @Bean
    RouterFunction<ServerResponse> webChatRoutes(WebChatGateway gateway) {
        return gateway.routes();
    }

    @Bean
    WebSocketConfigurer webChatSocket(WebChatGateway gateway) {
        return gateway.socket();
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> webChatCors(WebChatGateway gateway) {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(gateway.cors());
        registration.setName("webChatCors");
        registration.addUrlPatterns("/chat/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    SmartLifecycle webChatRounds(WebChatGateway gateway) {
        return gateway.rounds();
    }

    @Bean
    MessageDelivery webChatDelivery(WebChatGateway gateway) {
        return gateway.delivery();
    }
}
