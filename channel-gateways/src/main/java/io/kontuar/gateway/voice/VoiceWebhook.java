package io.kontuar.gateway.voice;

import io.kontuar.channel.InboundEvent;
import io.kontuar.gateway.UnreadableWebhooks;
import io.kontuar.gateway.twilio.FormFields;
import io.kontuar.gateway.twilio.FormText;
import io.kontuar.gateway.twilio.TwilioRequests;
import io.kontuar.gateway.twilio.TwilioRequests.Received.NotTaken;
import io.kontuar.gateway.twilio.TwilioRequests.Received.Signed;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import io.kontuar.lane.Outage;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Twilio's webhooks of calls: known account, small enough, signed by it; what happened is durable before the answer leaves.
 * Whatever fails behind the signature is answered with the fallback, since any other answer ends the call.
 */
final class VoiceWebhook {
    private static final Logger LOG = LoggerFactory.getLogger(VoiceWebhook.class);

    private final VoiceAccounts accounts;
    private final TwilioRequests requests;
    private final UnreadableWebhooks unreadable;
    private final LaneSender lanes;
    private final Fallback fallback;
    private final Clock clock;

    VoiceWebhook(
            VoiceAccounts accounts,
            TwilioRequests requests,
            UnreadableWebhooks unreadable,
            LaneSender lanes,
            Fallback fallback,
            Clock clock) {
        this.accounts = accounts;
        this.requests = requests;
        this.unreadable = unreadable;
        this.lanes = lanes;
        this.fallback = fallback;
        this.clock = clock;
    }

    /** A webhook that is answered so. */
    HandlerFunction<ServerResponse> answering(Function<Call, String> answer) {
        return request -> received(request, (account, body) -> answer(account, body, request, answer));
    }

    /** The static answer for when another webhook failed. */
    ServerResponse fallback(ServerRequest request) throws IOException {
        return received(request, (account, body) -> fallback.of(account));
    }

    private interface Answer {
        String to(VoiceAccount account, byte[] body);
    }

    private ServerResponse received(ServerRequest request, Answer answer) throws IOException {
        Optional<VoiceAccount> account = accounts.find(request.pathVariable("account"));
        if (account.isEmpty()) {
            return ServerResponse.notFound().build();
        }
        return switch (requests.receive(account.get().twilio(), request.servletRequest())) {
            case NotTaken(HttpStatus status) -> ServerResponse.status(status).build();
            case Signed signed ->
                ServerResponse.ok()
                        .contentType(MediaType.TEXT_XML)
                        .body(answer.to(account.get(), signed.body()).getBytes(StandardCharsets.UTF_8));
        };
    }

    private String answer(VoiceAccount account, byte[] body, ServerRequest request, Function<Call, String> answer) {
        try {
            FormText form = FormFields.parse(body).text();
            Optional<CallRequest> read = CallRequest.of(form, TwilioRequests.query(request.servletRequest()));
            if (read.isEmpty()) {
                return notUnderstood(account, body, "no CallSid");
            }
            return answer.apply(Call.of(account, read.get(), clock.instant()));
        } catch (CharacterCodingException e) {
            return notUnderstood(account, body, "not UTF-8");
        } catch (Outage e) {
            LOG.atWarn()
                    .addKeyValue("channelAccount", account.twilio().id().value())
                    .log("call answered with the fallback: {}", e.getMessage());
            return fallback.of(account);
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("channelAccount", account.twilio().id().value())
                    .log("call answered with the fallback", e);
            return fallback.of(account);
        }
    }

    private String notUnderstood(VoiceAccount account, byte[] body, String reason) {
        lanes.send(List.of(LaneSend.<InboundEvent>of(
                InboundEvent.LANE, unreadable.keep(account.twilio().id(), body, reason, clock.instant()))));
        return fallback.of(account);
    }
}
