package io.kontuar.demo.simulator;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Twilio's "create a call", version 2010-04-01, and what the telephone's page asks of such calls. */
@RestController
final class TwilioCallsApi {
    private final SimulatedAccounts accounts;
    private final SimulatedCalls calls;
    private final WireLog wire;
    private final Clock clock;

    TwilioCallsApi(SimulatedAccounts accounts, SimulatedCalls calls, WireLog wire, Clock clock) {
        this.accounts = accounts;
        this.calls = calls;
        this.wire = wire;
        this.clock = clock;
    }

    @PostMapping(
            path = "/simulator/twilio/" + TwilioMessagesApi.VERSION + "/Accounts/{sid}/Calls.json",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Object> create(
            @PathVariable String sid,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestBody MultiValueMap<String, String> form) {
        Optional<SimulatedAccount> account = accounts.telephones().stream()
                .filter(known -> known.sid().equals(sid) && TwilioMessagesApi.isSignedBy(known, authorization))
                .findFirst();
        if (account.isEmpty()) {
            return TwilioError.UNAUTHENTICATED.answer();
        }
        Optional<TwilioError> wrong = OutgoingForm.wrong(form, account.get());
        if (wrong.isPresent()) {
            note(account.get(), "", wrong.get().status());
            return wrong.get().answer();
        }
        OutgoingForm wanted = OutgoingForm.of(form);
        String call = calls.ringAgent(account.get(), wanted).sid();
        note(account.get(), call, HttpStatus.CREATED.value());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Map.of(
                        "sid",
                        call,
                        "account_sid",
                        sid,
                        "api_version",
                        TwilioMessagesApi.VERSION,
                        "from",
                        account.get().number(),
                        "to",
                        wanted.to(),
                        "status",
                        "queued",
                        "direction",
                        "outbound-api"));
    }

    /** The call that the shop has begun, or 204. */
    @GetMapping("/simulator/api/calls")
    ResponseEntity<SimulatedCall.View> outgoing() {
        return calls.outgoing()
                .map(SimulatedCall::view)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private void note(SimulatedAccount account, String call, int status) {
        wire.add(new WireLog.Exchange(clock.instant(), account.id().value(), false, "call", call, status, 0));
    }
}
