package io.kontuar.gateway.webchat;

import io.kontuar.channel.MessageDelivery;
import io.kontuar.commerce.Shop;
import io.kontuar.gateway.AccountBook;
import io.kontuar.gateway.GatewaySettings;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;

/** The web chat gateway put together: its socket, its files, the widget's script and its delivery. */
public final class WebChatGateway {

    private static final int SHARED_FACTOR = 10;

    private final ChatSites sites;
    private final ChatFiles files;
    private final ChatConfig config;
    private final ContactForm form;
    private final ChatRounds rounds;
    private final ChatHandshake handshake;
    private final ChatSocketHandler handler;
    private final WidgetScript widget = new WidgetScript();

    public WebChatGateway(GatewaySettings all, AccountBook book, WebChatPorts ports, Clock clock) {
        GatewaySettings.Chat settings = all.chat();
        this.sites = new ChatSites(book, all.publicOrigin());
        StaffNames names = new StaffNames(ports.staff(), clock);
        FileTickets tickets = new FileTickets(ports.accounts());
        VisitorTokens tokens = new VisitorTokens(ports.accounts(), clock, settings.signedInFor());
        Recognition recognition = new Recognition(book, tokens, clock, settings.identityFor());
        VisitorTimeline timeline =
                new VisitorTimeline(ports.contacts(), ports.conversations(), ports.messages(), new Entries(names));
        VisitorInbound inbound = new VisitorInbound(ports.lanes(), tickets, clock, settings.textLimit());
        Supplier<String> shopName = () -> ports.shop().find().map(Shop::name).orElse("");
        Supplier<ZoneId> zone = () -> ports.shop().find().map(Shop::zone).orElse(ZoneOffset.UTC);
        Transcripts transcripts = new Transcripts(timeline, ports.attachments(), ports.lanes(), zone);
        ChatSockets sockets = new ChatSockets();
        Allowance messagesPerIp =
                new Allowance((long) settings.messagesPerMinute() * SHARED_FACTOR, Duration.ofMinutes(1));
        ChatParts parts = new ChatParts(
                timeline,
                inbound,
                recognition,
                transcripts,
                new ConversationStates(ports.queues(), names, clock),
                sockets,
                ports.lanes(),
                shopName,
                messagesPerIp,
                settings,
                clock);
        Departures departures =
                new Departures(sockets, ports.conversations(), inbound, ports.lanes(), clock, settings.leftAfter());
        ChatFiles.FileLimits limits = fileLimits(settings);
        ContactForm form = new ContactForm(
                sites,
                new ContactMessages(ports.attachments(), ports.lanes(), clock, settings),
                new FormTickets(ports.accounts(), clock),
                shopName,
                settings.formsPerHour());
        this.files = new ChatFiles(sites, ports.attachments(), tickets, tokens, timeline, limits);
        this.rounds = new ChatRounds(
                ports.lanes(),
                new ChatEvents(sockets, ports.conversations(), departures),
                sockets,
                departures,
                Stream.of(
                                List.of(messagesPerIp, limits.perVisitor(), limits.perIp(), recognition.uses()),
                                transcripts.allowances(),
                                form.allowances())
                        .flatMap(List::stream)
                        .toList(),
                clock);
        this.config = new ChatConfig(sites, zone, clock);
        this.form = form;
        this.handshake = new ChatHandshake(sites, sockets, settings.socketsPerIp());
        this.handler = new ChatSocketHandler(parts, departures);
    }

    private static ChatFiles.FileLimits fileLimits(GatewaySettings.Chat settings) {
        Duration hour = Duration.ofHours(1);
        return new ChatFiles.FileLimits(
                settings.fileLimit().toBytes(),
                new Allowance(settings.filesPerHour(), hour),
                new Allowance((long) settings.filesPerHour() * SHARED_FACTOR, hour));
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST("/chat/{site}/files", files::upload)
                .GET("/chat/{site}/files/{file}", files::download)
                .GET("/chat/{site}/config", config::serve)
                .GET("/contact/{site}", form::show)
                .GET("/contact/{site}/sent", form::thank)
                .POST("/contact/{site}", form::take)
                .GET("/widget/kontuar.js", widget::serve)
                .build();
    }

    /** Opens {@code /ws/chat}; which origins may connect is the site's to say, so Spring's own check is left open. */
    public WebSocketConfigurer socket() {
        return registry -> registry.addHandler(handler, "/ws/chat")
                .addInterceptors(handshake)
                .setAllowedOriginPatterns("*");
    }

    /** To stand before everything else on {@code /chat/*}. */
    public OncePerRequestFilter cors() {
        return new ChatCors(sites);
    }

    public SmartLifecycle rounds() {
        return rounds;
    }

    public MessageDelivery delivery() {
        return new WebChatDelivery();
    }
}
