package io.kontuar.gateway.whatsapp;

import io.kontuar.attachment.Attachments;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.gateway.AccountBook;
import io.kontuar.gateway.RefusedSignatures;
import io.kontuar.gateway.UnreadableWebhooks;
import io.kontuar.lane.LaneSender;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The WhatsApp gateway put together: its webhook, its delivery, and what it fetches. */
public final class WhatsAppGateway {
    private final WhatsAppWebhook webhook;
    private final WhatsAppDelivery delivery;

    public WhatsAppGateway(
            WhatsAppSettings settings,
            AccountBook book,
            LaneSender lanes,
            Attachments attachments,
            MeterRegistry meters,
            Clock clock) {
        WhatsAppAccounts accounts = new WhatsAppAccounts(book, settings.graphVersion());
        GraphClient graph = new GraphClient(settings);
        this.webhook = new WhatsAppWebhook(
                accounts, lanes, new UnreadableWebhooks(attachments), new RefusedSignatures(meters), clock, (int)
                        settings.webhookLimit().toBytes());
        this.delivery = new WhatsAppDelivery(accounts, graph, attachments);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/webhooks/whatsapp/{account}", webhook::confirm)
                .POST("/webhooks/whatsapp/{account}", webhook::receive)
                .build();
    }

    public MessageDelivery delivery() {
        return delivery;
    }
}
