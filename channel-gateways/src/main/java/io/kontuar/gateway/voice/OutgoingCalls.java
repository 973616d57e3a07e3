package io.kontuar.gateway.voice;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.type.PhoneNumber;
import io.kontuar.channel.CallId;
import io.kontuar.channel.CallStep;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.conversation.AgentCalls;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.CustomerSide;
import io.kontuar.gateway.twilio.FormText;
import io.kontuar.gateway.twilio.TwilioApi;
import io.kontuar.gateway.twilio.TwilioFailure;
import io.kontuar.gateway.twilio.TwilioHttp;
import io.kontuar.lane.Outage;
import io.kontuar.staff.Staff;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls an agent's phone by Twilio's API; what is said there comes from {@link CustomerCalls}. */
final class OutgoingCalls implements AgentCalls {
    private static final Logger LOG = LoggerFactory.getLogger(OutgoingCalls.class);
    private final VoiceAccounts accounts;
    private final TwilioApi api;
    private final VoiceSettings settings;
    private final CallReports reports;
    private final Clock clock;

    OutgoingCalls(VoiceAccounts accounts, TwilioApi api, VoiceSettings settings, CallReports reports, Clock clock) {
        this.accounts = accounts;
        this.api = api;
        this.settings = settings;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public Placed place(Conversation conversation, Staff agent, String number) {
        Optional<VoiceAccount> account = account(conversation.customer());
        if (account.isEmpty()) {
            return new Placed.Refused("no-telephone", "no phone account is switched on and has credentials");
        }
        Optional<String> phone = account.get().phoneOf(agent.login());
        return phone.isEmpty()
                ? new Placed.Refused("no-phone", "the phone account names no phone for " + agent.login())
                : dial(account.get(), conversation, agent, phone.get(), number);
    }

    /** The number that the customer called, where it was a call; else the first that can. */
    private Optional<VoiceAccount> account(CustomerSide customer) {
        List<VoiceAccount> all = accounts.all();
        boolean called = customer.replyTo().channel() == ChannelKind.VOICE;
        return all.stream()
                .filter(one -> called && one.twilio().id().equals(customer.account()))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private Placed dial(VoiceAccount account, Conversation conversation, Staff agent, String phone, String number) {
        TwilioHttp attempt = api.attempt(account.twilio());
        CustomerCall wanted = new CustomerCall(conversation.id(), number, agent.id(), agent.language());
        try {
            String sid = com.twilio.rest.api.v2010.account.Call.creator(
                            new PhoneNumber(phone),
                            new PhoneNumber(account.twilio().sender()),
                            URI.create(wanted.hook(account, "agent")))
                    .setMethod(HttpMethod.POST)
                    .setTimeout(Math.toIntExact(settings.ringFor().toSeconds()))
                    .setStatusCallback(URI.create(wanted.hook(account, "agent-status")))
                    .setStatusCallbackMethod(HttpMethod.POST)
                    .create(api.client(account.twilio(), attempt))
                    .getSid();
            return ringing(account, wanted, sid);
        } catch (ApiException e) {
            return placed(TwilioFailure.answered(e, attempt.retryAfter()));
        } catch (ApiConnectionException e) {
            return placed(TwilioFailure.notAnswered(e));
        }
    }

    private Placed ringing(VoiceAccount account, CustomerCall wanted, @Nullable String sid) {
        if (sid == null || !sid.matches("[A-Za-z0-9]{1,64}")) {
            return new Placed.Unknown("answered without a sid");
        }
        Call leg = new Call(
                account,
                new CallRequest(new CallId(sid), new FormText(), new FormText()),
                wanted.language(),
                clock.instant());
        try {
            reports.about(
                    wanted.conversation(),
                    leg,
                    CallStep.AGENT_CALLS,
                    Map.of("agent", wanted.agent().value()));
        } catch (Outage away) {
            LOG.atWarn()
                    .addKeyValue("channelAccount", account.twilio().id().value())
                    .addKeyValue("call", sid)
                    .log("a call rings that the timeline does not tell of: {}", away.getMessage());
        }
        return new Placed.Ringing();
    }

    /** Nothing is tried again: a person may. */
    private static Placed placed(DeliveryResult result) {
        return switch (result) {
            case DeliveryResult.Accepted accepted -> new Placed.Ringing();
            case DeliveryResult.RetryAfter later -> new Placed.Refused("later", later.reason());
            case DeliveryResult.Refused refused -> new Placed.Refused(refused.code(), refused.reason());
            case DeliveryResult.Unknown unknown -> new Placed.Unknown(unknown.reason());
        };
    }
}
