package io.kontuar.gateway.sms;

import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.MediaSource;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.gateway.AccountBook;
import io.kontuar.gateway.FileFetch;
import io.kontuar.gateway.GatewaySettings;
import io.kontuar.gateway.RefusedSignatures;
import io.kontuar.gateway.Rounds;
import io.kontuar.gateway.UnreadableWebhooks;
import io.kontuar.gateway.twilio.TwilioAccounts;
import io.kontuar.gateway.twilio.TwilioApi;
import io.kontuar.gateway.twilio.TwilioMedia;
import io.kontuar.gateway.twilio.TwilioRequests;
import io.kontuar.store.Duties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The SMS gateway put together: its two webhooks, its delivery, and what it fetches. */
public final class SmsGateway implements AutoCloseable {

    private final SmsWebhook webhook;
    private final TwilioDelivery delivery;
    private final TwilioMedia media;
    private final FileFetch files;
    private final SmsFiles sent;
    private final Rounds rounds;

    public SmsGateway(
            GatewaySettings settings,
            SmsReadingSettings reading,
            SmsFileSettings sending,
            AccountBook book,
            SmsPorts ports,
            MeterRegistry meters,
            Clock clock) {
        TwilioAccounts accounts = new TwilioAccounts(book, settings.publicUrl(), ChannelKind.SMS);
        TwilioApi api =
                new TwilioApi(settings.sms().connectWithin(), settings.sms().answerWithin());
        this.webhook = new SmsWebhook(
                accounts,
                ports.lanes(),
                new UnreadableWebhooks(ports.attachments()),
                new TwilioRequests(new RefusedSignatures(meters), (int)
                        settings.sms().webhookLimit().toBytes()),
                new HelpAnswers(ports.permissions()),
                clock);
        this.sent = new SmsFiles(accounts, ports.messages(), ports.attachments(), ports.accounts(), sending, clock);
        this.delivery = new TwilioDelivery(accounts, api, sent);
        this.files = new FileFetch(
                ports.attachments(),
                settings.sms().connectWithin(),
                reading.mediaLimit().toBytes(),
                reading.mediaWithin());
        this.media = new TwilioMedia(accounts, files, reading.mediaHosts());
        this.rounds =
                new Rounds("sms-missed", reading.every(), new MissedMessages(accounts, api, ports, reading, clock));
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST("/webhooks/sms/{account}", webhook::message)
                .POST("/webhooks/sms/{account}/status", webhook::status)
                .GET(SmsFiles.AT, sent::serve)
                .HEAD(SmsFiles.AT, sent::serve)
                .build();
    }

    public MessageDelivery delivery() {
        return delivery;
    }

    public MediaSource media() {
        return media;
    }

    /** Looks for messages that no webhook brought. */
    public SmartLifecycle rounds(Duties duties) {
        return rounds.sharedBy(duties);
    }

    @Override
    public void close() {
        files.close();
    }
}
