package io.kontuar.gateway.whatsapp;

import io.kontuar.channel.MediaSource;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.gateway.AccountBook;
import io.kontuar.gateway.FileFetch;
import io.kontuar.gateway.RefusedSignatures;
import io.kontuar.gateway.Rounds;
import io.kontuar.gateway.UnreadableWebhooks;
import io.kontuar.store.Duties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The WhatsApp gateway put together: its webhook, its delivery, and what it fetches and tells on the side. */
public final class WhatsAppGateway implements AutoCloseable {
    private final WhatsAppWebhook webhook;
    private final WhatsAppDelivery delivery;
    private final WhatsAppMedia media;
    private final FileFetch files;
    private final ReadMarks marks;
    private final AutoCloseable hearing;
    private final Rounds templates;

    public WhatsAppGateway(
            WhatsAppSettings settings, AccountBook book, WhatsAppPorts ports, MeterRegistry meters, Clock clock) {
        WhatsAppAccounts accounts = new WhatsAppAccounts(book, settings.graphVersion());
        GraphClient graph = new GraphClient(settings);
        this.webhook = new WhatsAppWebhook(
                accounts,
                ports.arrivals(),
                new UnreadableWebhooks(ports.attachments()),
                new RefusedSignatures(meters),
                clock,
                (int) settings.webhookLimit().toBytes());
        this.delivery = new WhatsAppDelivery(accounts, graph, ports.attachments());
        this.files = new FileFetch(
                ports.attachments(),
                settings.connectWithin(),
                settings.mediaLimit().toBytes(),
                settings.mediaWithin());
        this.media = new WhatsAppMedia(accounts, graph, files);
        this.marks = new ReadMarks(accounts, graph, ports.messages(), clock);
        this.hearing = ports.events().subscribe(marks);
        this.templates = new Rounds(
                "whatsapp-templates",
                settings.templatesEvery(),
                new TemplateReading(accounts, graph, ports.accounts()));
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

    public MediaSource media() {
        return media;
    }

    public SmartLifecycle rounds(Duties duties) {
        marks.sharedBy(duties);
        return templates.sharedBy(duties);
    }

    @Override
    public void close() throws Exception {
        hearing.close();
        marks.close();
        files.close();
    }
}
