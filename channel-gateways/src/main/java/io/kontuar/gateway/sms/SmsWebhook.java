package io.kontuar.gateway.sms;

import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.MessageId;
import io.kontuar.gateway.UnreadableWebhooks;
import io.kontuar.gateway.sms.Translation.NotUnderstood;
import io.kontuar.gateway.sms.Translation.Understood;
import io.kontuar.gateway.twilio.TwilioAccount;
import io.kontuar.gateway.twilio.TwilioAccounts;
import io.kontuar.gateway.twilio.TwilioRequests;
import io.kontuar.gateway.twilio.TwilioRequests.Received.NotTaken;
import io.kontuar.gateway.twilio.TwilioRequests.Received.Signed;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import io.kontuar.lane.Outage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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
    private final TwilioRequests requests;
    private final HelpAnswers helps;
    private final Clock clock;

    SmsWebhook(
            TwilioAccounts accounts,
            LaneSender lanes,
            UnreadableWebhooks unreadable,
            TwilioRequests requests,
            HelpAnswers helps,
            Clock clock) {
        this.accounts = accounts;
        this.lanes = lanes;
        this.unreadable = unreadable;
        this.requests = requests;
        this.helps = helps;
        this.clock = clock;
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
        return switch (requests.receive(account, raw)) {
            case NotTaken(HttpStatus status) -> ServerResponse.status(status).build();
            case Signed signed -> take(account, signed.body(), translator);
        };
    }

    private ServerResponse take(TwilioAccount account, byte[] body, Translator translator) {
        Instant now = clock.instant();
        Translation translation = translator.translate(account, body, now);
        send(events(account, body, translation, now));
        String answer = translation instanceof Understood understood && understood.help() != null
                ? helps.answer(account, understood.help())
                : NO_ANSWER;
        return ServerResponse.ok().contentType(MediaType.TEXT_XML).body(answer);
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

    private static @Nullable MessageId ourMessage(HttpServletRequest raw) throws CharacterCodingException {
        return TwilioRequests.query(raw)
                .find("m")
                .filter(id -> id.matches("[A-Za-z0-9-]{1,64}"))
                .map(MessageId::new)
                .orElse(null);
    }
}
