package io.kontuar.gateway.sms;

import io.kontuar.attachment.Attachments;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.gateway.AccountBook;
import io.kontuar.gateway.GatewaySettings;
import io.kontuar.gateway.RefusedSignatures;
import io.kontuar.gateway.UnreadableWebhooks;
import io.kontuar.lane.LaneSender;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The SMS gateway put together: its two webhooks and its delivery. */
public final class SmsGateway {

    private final SmsWebhook webhook;
    private final TwilioDelivery delivery;

    public SmsGateway(
            GatewaySettings settings,
            AccountBook book,
            LaneSender lanes,
            Attachments attachments,
            MeterRegistry meters,
            Clock clock) {
        TwilioAccounts accounts = new TwilioAccounts(book, settings.publicUrl());
        this.webhook = new SmsWebhook(
                accounts, lanes, new UnreadableWebhooks(attachments), new RefusedSignatures(meters), clock, (int)
                        settings.sms().webhookLimit().toBytes());
        this.delivery = new TwilioDelivery(accounts, settings.sms());
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST("/webhooks/sms/{account}", webhook::message)
                .POST("/webhooks/sms/{account}/status", webhook::status)
                .build();
    }

    public MessageDelivery delivery() {
        return delivery;
    }
}
