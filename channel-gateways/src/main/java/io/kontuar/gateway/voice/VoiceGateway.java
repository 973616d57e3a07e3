package io.kontuar.gateway.voice;

import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.MediaSource;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.conversation.AgentCalls;
import io.kontuar.gateway.AccountBook;
import io.kontuar.gateway.FileFetch;
import io.kontuar.gateway.GatewaySettings;
import io.kontuar.gateway.RefusedSignatures;
import io.kontuar.gateway.UnreadableWebhooks;
import io.kontuar.gateway.twilio.TwilioAccounts;
import io.kontuar.gateway.twilio.TwilioApi;
import io.kontuar.gateway.twilio.TwilioMedia;
import io.kontuar.gateway.twilio.TwilioRequests;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;

/** The phone gateway put together: a call's webhooks, its delivery, and what it fetches. */
public final class VoiceGateway implements AutoCloseable {
    private static final String AT = "/webhooks/voice/{account}";
    private final VoiceWebhook webhook;
    private final Greeting greeting;
    private final Talking talking;
    private final RelaySockets sockets;
    private final Waiting waiting;
    private final Agents agents;
    private final Aftermath aftermath;
    private final CustomerCalls customerCalls;
    private final OutgoingCalls outgoing;
    private final FileFetch files;
    private final TwilioMedia media;
    private final VoiceDelivery delivery;
    private final VoiceRounds rounds;

    public VoiceGateway(
            GatewaySettings all,
            VoiceSettings settings,
            AccountBook book,
            VoicePorts ports,
            MeterRegistry meters,
            Clock clock) {
        TwilioAccounts twilio = new TwilioAccounts(book, all.publicUrl(), ChannelKind.VOICE);
        Phrases phrases = new Phrases();
        CallReports reports = new CallReports(ports.lanes());
        CallWatch watch = new CallWatch(ports.conversations(), ports.messages());
        this.agents = new Agents(settings, phrases, reports, watch, ports.staff(), ports.queues());
        this.waiting = new Waiting(settings, phrases, reports, watch, agents, ports.queues(), ports.shop());
        this.talking = new Talking(settings, phrases, reports, watch, waiting);
        this.greeting =
                new Greeting(settings, phrases, reports, talking, new Relay(settings, watch, talking), ports.shop());
        this.aftermath = new Aftermath(settings, phrases, reports);
        VoiceAccounts accounts = new VoiceAccounts(book, twilio);
        TwilioRequests requests = new TwilioRequests(
                new RefusedSignatures(meters), (int) settings.webhookLimit().toBytes());
        this.sockets = new RelaySockets(accounts, requests, new RelayParts(settings, phrases, reports, watch, clock));
        this.customerCalls = new CustomerCalls(settings, phrases, reports);
        this.outgoing = new OutgoingCalls(
                accounts, new TwilioApi(settings.connectWithin(), settings.answerWithin()), settings, reports, clock);
        this.webhook = new VoiceWebhook(
                accounts,
                requests,
                new UnreadableWebhooks(ports.attachments()),
                ports.lanes(),
                new Fallback(settings, phrases),
                clock);
        this.files = new FileFetch(
                ports.attachments(),
                settings.connectWithin(),
                settings.mediaLimit().toBytes(),
                settings.mediaWithin());
        this.media = new TwilioMedia(twilio, files, settings.mediaHosts());
        this.delivery = new VoiceDelivery(ports.messages(), watch);
        this.rounds = new VoiceRounds(ports.lanes(), watch);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST(AT, webhook.answering(greeting::began))
                .POST(AT + "/language", webhook.answering(greeting::language))
                .POST(AT + "/turn", webhook.answering(talking::turn))
                .POST(AT + "/answer", webhook.answering(talking::answer))
                .POST(AT + "/relayed", webhook.answering(greeting::relayed))
                .POST(AT + "/hold", webhook.answering(waiting::hold))
                .POST(AT + "/hold-key", webhook.answering(waiting::holdKey))
                .POST(AT + "/left", webhook.answering(waiting::left))
                .POST(AT + "/choice", webhook.answering(waiting::choice))
                .POST(AT + "/dialled", webhook.answering(waiting::dialled))
                .POST(AT + "/whisper", webhook.answering(agents::whisper))
                .POST(AT + "/whisper-key", webhook.answering(agents::taken))
                .POST(AT + "/voicemail", webhook.answering(aftermath::voicemail))
                .POST(AT + "/recording", webhook.answering(aftermath::recording))
                .POST(AT + "/transcript", webhook.answering(aftermath::transcript))
                .POST(AT + "/status", webhook.answering(aftermath::status))
                .POST(AT + "/agent", webhook.answering(customerCalls::answered))
                .POST(AT + "/agent-key", webhook.answering(customerCalls::confirmed))
                .POST(AT + "/agent-done", webhook.answering(customerCalls::done))
                .POST(AT + "/agent-status", webhook.answering(customerCalls::status))
                .POST(AT + "/fallback", webhook::fallback)
                .build();
    }

    /** Where ConversationRelay connects; who may is the signature's to say, so Spring's own check is left open. */
    public WebSocketConfigurer socket() {
        return registry -> registry.addHandler(sockets, RelaySockets.AT)
                .addInterceptors(sockets)
                .setAllowedOriginPatterns("*");
    }

    public MessageDelivery delivery() {
        return delivery;
    }

    /** Calls that agents start. */
    public AgentCalls calls() {
        return outgoing;
    }

    /** Fetches recordings. */
    public MediaSource media() {
        return media;
    }

    public SmartLifecycle rounds() {
        return rounds;
    }

    @Override
    public void close() {
        files.close();
    }
}
