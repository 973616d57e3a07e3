package io.kontuar.gateway.sms;

import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.MessageId;
import io.kontuar.gateway.LimitedBody;
import io.kontuar.gateway.RefusedSignatures;
import io.kontuar.gateway.UnreadableWebhooks;
import io.kontuar.gateway.sms.Translation.NotUnderstood;
import io.kontuar.gateway.sms.Translation.Understood;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import io.kontuar.lane.Outage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Twilio's webhooks: known account, small enough, signed by it, translated, durable on the lane, and only then 200. Twilio
 * does not send again what was answered, so 200 is a promise.
 */
final class SmsWebhook {

    private static final Logger LOG = LoggerFactory.getLogger(SmsWebhook.class);
    private static final String NO_ANSWER = HelpAnswers.NOTHING;

    private final TwilioAccounts accounts;
    private final LaneSender lanes;
    private final UnreadableWebhooks unreadable;
    private final RefusedSignatures refused;
    private final HelpAnswers helps;
    private final Clock clock;
    private final int limit;

    SmsWebhook(
            TwilioAccounts accounts,
            LaneSender lanes,
            UnreadableWebhooks unreadable,
            RefusedSignatures refused,
            HelpAnswers helps,
            Clock clock,
            int limit) {
        this.accounts = accounts;
        this.lanes = lanes;
        this.unreadable = unreadable;
        this.refused = refused;
        this.helps = helps;
        this.clock = clock;
        this.limit = limit;
    }

    /** A customer's message came. */
    ServerResponse message(ServerRequest request) throws IOException {
        return answer(request, TwilioTranslator::message);
    }

    /** Twilio tells what became of a message of ours. */
    ServerResponse status(ServerRequest request) throws IOException {
        MessageId ourMessage = ourMessage(request.servletRequest());
        return answer(request, (account, body, now) -> TwilioTranslator.status(account, body, ourMessage, now));
    }

    private interface Translator {
        Translation translate(TwilioAccount account, byte[] body, Instant now);
    }

    private ServerResponse answer(ServerRequest request, Translator translator) throws IOException {
        String name = request.pathVariable("account");
        try {
            Optional<TwilioAccount> account = accounts.find(name);
            return account.isEmpty()
                    ? ServerResponse.notFound().build()
                    : answer(account.get(), request.servletRequest(), translator);
        } catch (Outage e) {
            LOG.atWarn().addKeyValue("channelAccount", name).log("webhook not taken: {}", e.getMessage());
            return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    private ServerResponse answer(TwilioAccount account, HttpServletRequest raw, Translator translator)
            throws IOException {
        Optional<byte[]> body = LimitedBody.read(raw.getInputStream(), limit);
        if (body.isEmpty()) {
            return ServerResponse.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        if (!TwilioSignature.isGood(signed(account, raw), body.get(), account.tokens())) {
            refused.count(account.id(), !account.tokens().isEmpty());
            return ServerResponse.status(HttpStatus.FORBIDDEN).build();
        }
        Instant now = clock.instant();
        Translation translation = translator.translate(account, body.get(), now);
        send(events(account, body.get(), translation, now));
        String answer = translation instanceof Understood understood && understood.help() != null
                ? helps.answer(account, understood.help())
                : NO_ANSWER;
        return ServerResponse.ok().contentType(MediaType.TEXT_XML).body(answer);
    }

    private static SignedRequest signed(TwilioAccount account, HttpServletRequest raw) {
        return new SignedRequest(
                account.publicBase() + target(raw), raw.getContentType(), raw.getHeader("X-Twilio-Signature"));
    }

    private List<? extends InboundEvent> events(
            TwilioAccount account, byte[] body, Translation translation, Instant now) {
        return switch (translation) {
            case Understood understood -> understood.events();
            case NotUnderstood(String reason) -> List.of(unreadable.keep(account.id(), body, reason, now));
        };
    }

    private void send(List<? extends InboundEvent> events) {
        if (!events.isEmpty()) {
            lanes.send(events.stream()
                    .<LaneSend<?>>map(event -> LaneSend.<InboundEvent>of(InboundEvent.LANE, event))
                    .toList());
        }
    }

    /** The target as it came over the wire: neither decoded nor put together anew. */
    private static String target(HttpServletRequest raw) {
        String query = raw.getQueryString();
        return raw.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Read from the raw query: asking the servlet for a parameter would consume the body. */
    private static @Nullable MessageId ourMessage(HttpServletRequest raw) throws CharacterCodingException {
        String query = raw.getQueryString();
        if (query == null) {
            return null;
        }
        return FormFields.parse(query.getBytes(StandardCharsets.US_ASCII))
                .text()
                .find("m")
                .filter(id -> id.matches("[A-Za-z0-9-]{1,64}"))
                .map(MessageId::new)
                .orElse(null);
    }
}
