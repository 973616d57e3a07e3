package io.kontuar.gateway.whatsapp;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.LimitedBody;
import io.kontuar.gateway.RefusedSignatures;
import io.kontuar.gateway.UnreadableWebhooks;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import io.kontuar.lane.Outage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Meta's webhook: known account, small enough, signed by its app, translated, durable on the lane, and only then 200. Meta
 * repeats what was not answered 200 for up to seven days, so an item that cannot be read is kept and answered like the rest.
 */
final class WhatsAppWebhook {
    private static final Logger LOG = LoggerFactory.getLogger(WhatsAppWebhook.class);
    private final WhatsAppAccounts accounts;
    private final LaneSender lanes;
    private final UnreadableWebhooks unreadable;
    private final RefusedSignatures refused;
    private final Clock clock;
    private final int limit;

    WhatsAppWebhook(
            WhatsAppAccounts accounts,
            LaneSender lanes,
            UnreadableWebhooks unreadable,
            RefusedSignatures refused,
            Clock clock,
            int limit) {
        this.accounts = accounts;
        this.lanes = lanes;
        this.unreadable = unreadable;
        this.refused = refused;
        this.clock = clock;
        this.limit = limit;
    }

    /** Meta asks whether the address is ours: the challenge goes back, as plain text, to who knows the token. */
    ServerResponse confirm(ServerRequest request) {
        return taken(request, account -> {
            Secret token = account.verifyToken();
            String shown = request.param("hub.verify_token").orElse("");
            boolean ours = token != null
                    && "subscribe".equals(request.param("hub.mode").orElse(""))
                    && MessageDigest.isEqual(
                            shown.getBytes(StandardCharsets.UTF_8),
                            token.reveal().getBytes(StandardCharsets.UTF_8));
            return ours
                    ? ServerResponse.ok()
                            .contentType(MediaType.TEXT_PLAIN)
                            .header("X-Content-Type-Options", "nosniff")
                            .body(request.param("hub.challenge").orElse(""))
                    : ServerResponse.status(HttpStatus.FORBIDDEN).build();
        });
    }

    /** Messages and statuses, of any number of entries. */
    ServerResponse receive(ServerRequest request) {
        return taken(request, account -> receive(account, request.servletRequest()));
    }

    private interface Answer {
        ServerResponse to(WhatsAppAccount account) throws IOException;
    }

    private ServerResponse taken(ServerRequest request, Answer answer) {
        String name = request.pathVariable("account");
        try {
            Optional<WhatsAppAccount> account = accounts.find(name);
            return account.isEmpty() ? ServerResponse.notFound().build() : answer.to(account.get());
        } catch (Outage e) {
            LOG.atWarn().addKeyValue("channelAccount", name).log("webhook not taken: {}", e.getMessage());
            return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        } catch (IOException e) {
            throw new UncheckedIOException("the sender's stream broke", e);
        }
    }

    private ServerResponse receive(WhatsAppAccount account, HttpServletRequest raw) throws IOException {
        Optional<byte[]> body = LimitedBody.read(raw.getInputStream(), limit);
        if (body.isEmpty()) {
            return ServerResponse.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        if (!MetaSignature.isGood(raw.getHeader("X-Hub-Signature-256"), body.get(), account.appSecret())) {
            refused.count(account.id(), account.appSecret() != null);
            return ServerResponse.status(HttpStatus.FORBIDDEN).build();
        }
        send(events(account, body.get()));
        return ServerResponse.ok().build();
    }

    private List<InboundEvent> events(WhatsAppAccount account, byte[] body) {
        Instant now = clock.instant();
        WhatsAppTranslator translator = new WhatsAppTranslator(accounts.sharingAppOf(account), account, now);
        List<InboundEvent> events = new ArrayList<>();
        for (Translated item : translator.read(body)) {
            switch (item) {
                case Translated.Understood(InboundEvent event) -> events.add(event);
                case Translated.NotUnderstood(ChannelAccountId of, byte[] bytes, String reason) ->
                    events.add(unreadable.keep(of, bytes, reason, now));
            }
        }
        return events;
    }

    private void send(List<InboundEvent> events) {
        if (!events.isEmpty()) {
            lanes.send(events.stream()
                    .<LaneSend<?>>map(event -> LaneSend.of(InboundEvent.LANE, event))
                    .toList());
        }
    }
}
