package io.kontuar.gateway.voice;

import io.kontuar.channel.CallStep;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls that an agent has started: asks the agent for a key, so that no mailbox calls a customer, then calls the customer. */
final class CustomerCalls {
    private static final Duration FOR_A_KEY = Duration.ofSeconds(8);
    private static final Set<String> OUTCOMES = Set.of("completed", "busy", "no-answer", "failed", "canceled");
    private final VoiceSettings settings;
    private final Phrases phrases;
    private final CallReports reports;

    CustomerCalls(VoiceSettings settings, Phrases phrases, CallReports reports) {
        this.settings = settings;
        this.phrases = phrases;
        this.reports = reports;
    }

    /** The agent has picked up. */
    String answered(Call call) {
        Optional<CustomerCall> wanted = CustomerCall.of(call);
        Twiml twiml = new Twiml(settings);
        wanted.ifPresent(one -> twiml.key(
                phrases.of(one.language(), "agent.key"),
                one.language(),
                FOR_A_KEY,
                one.hook(call.account(), "agent-key"),
                List.of()));
        return twiml.hangup().xml();
    }

    /** The agent has pressed a key: the customer's phone rings, and shows the shop's number. */
    String confirmed(Call call) {
        Optional<CustomerCall> wanted = CustomerCall.of(call);
        Twiml twiml = new Twiml(settings);
        wanted.ifPresent(one ->
                twiml.call(one.number(), call.account().twilio().sender(), one.hook(call.account(), "agent-done")));
        return wanted.isPresent() ? twiml.xml() : twiml.hangup().xml();
    }

    /** The customer's phone is no longer called: the talk is over, or there was none. */
    String done(Call call) {
        String outcome = call.request().find("DialCallStatus").orElse("failed");
        over(
                call,
                outcome.equals("answered") ? "completed" : outcome,
                call.request().told("DialCallDuration"));
        return new Twiml(settings).hangup().xml();
    }

    /** The agent's own leg is over; where the customer was called, that is known already and counts. */
    String status(Call call) {
        String status = call.request().find("CallStatus").orElse("");
        if (OUTCOMES.contains(status)) {
            over(call, status.equals("completed") ? "canceled" : "agent-" + status, 0);
        }
        return Twiml.nothing();
    }

    private void over(Call call, String outcome, int seconds) {
        CustomerCall.of(call)
                .ifPresent(one -> reports.about(
                        one.conversation(),
                        call,
                        CallStep.AGENT_CALLED,
                        Map.of(
                                "agent", one.agent().value(),
                                "outcome", outcome,
                                "seconds", Integer.toString(seconds))));
    }
}
