package io.kontuar.demo.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** Twilio's "create a message" and its list of messages, version 2010-04-01. */
@RestController
final class TwilioMessagesApi {
    static final String VERSION = "2010-04-01";

    private final SimulatedAccounts accounts;
    private final SimulatedPhones phones;
    private final ShopTexts texts;
    private final FaultBoard faults;
    private final WireLog wire;
    private final Later later;
    private final Pace pace;
    private final Clock clock;

    TwilioMessagesApi(
            SimulatedAccounts accounts,
            SimulatedPhones phones,
            ShopTexts texts,
            FaultBoard faults,
            WireLog wire,
            Later later,
            Pace pace,
            Clock clock) {
        this.accounts = accounts;
        this.phones = phones;
        this.texts = texts;
        this.faults = faults;
        this.wire = wire;
        this.later = later;
        this.pace = pace;
        this.clock = clock;
    }

    @PostMapping(
            path = "/simulator/twilio/" + VERSION + "/Accounts/{sid}/Messages.json",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    DeferredResult<ResponseEntity<Object>> create(
            @PathVariable String sid,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestBody MultiValueMap<String, String> form) {
        Optional<SimulatedAccount> account = accounts.bySid(sid).filter(known -> isSignedBy(known, authorization));
        DeferredResult<ResponseEntity<Object>> answer =
                new DeferredResult<>(pace.hang().multipliedBy(2).toMillis());
        if (account.isEmpty()) {
            answer.setResult(TwilioError.UNAUTHENTICATED.answer());
        } else {
            answer(account.get(), outcome(account.get(), form), answer);
        }
        return answer;
    }

    /** What came to a number: the gateway looks here for what no webhook brought. All on one page. */
    @GetMapping("/simulator/twilio/" + VERSION + "/Accounts/{sid}/Messages.json")
    ResponseEntity<Object> list(
            @PathVariable String sid,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestParam("To") String to) {
        Optional<SimulatedAccount> account = accounts.bySid(sid).filter(known -> isSignedBy(known, authorization));
        if (account.isEmpty()) {
            return TwilioError.UNAUTHENTICATED.answer();
        }
        List<TwilioMessage> messages = phones.sentTo(to).entrySet().stream()
                .flatMap(line -> line.getValue().stream()
                        .map(text -> TwilioMessage.received(account.get(), line.getKey(), text)))
                .toList();
        return ResponseEntity.ok(Map.of("messages", messages, "page", 0, "page_size", messages.size()));
    }

    private ShopTexts.Outcome outcome(SimulatedAccount account, MultiValueMap<String, String> form) {
        return switch (SendForm.read(form, account)) {
            case SendForm.Good good -> texts.send(account, good);
            case SendForm.Bad(TwilioError error) -> new ShopTexts.Outcome.Refused(error);
        };
    }

    private void answer(
            SimulatedAccount account, ShopTexts.Outcome outcome, DeferredResult<ResponseEntity<Object>> answer) {
        Duration delay = Duration.ofMillis(faults.of(account.id()).delayMs());
        switch (outcome) {
            case ShopTexts.Outcome.Accepted(TwilioMessage message) -> {
                note(account, message.sid(), 201, delay);
                later.after(
                        delay,
                        () -> answer.setResult(
                                ResponseEntity.status(HttpStatus.CREATED).body(message)));
            }
            case ShopTexts.Outcome.Refused(TwilioError error) -> {
                note(account, "", error.status(), delay);
                later.after(delay, () -> answer.setResult(error.answer()));
            }
            case ShopTexts.Outcome.Unanswered(TwilioMessage message) -> {
                note(account, message.sid(), 0, pace.hang());
                later.after(pace.hang(), () -> answer.setResult(TwilioError.SERVER_ERROR.answer()));
            }
        }
    }

    private void note(SimulatedAccount account, String sid, int status, Duration took) {
        Instant now = clock.instant();
        wire.add(new WireLog.Exchange(now, account.id().value(), false, "send", sid, status, took.toMillis()));
    }

    static boolean isSignedBy(SimulatedAccount account, @Nullable String authorization) {
        String expected = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (account.sid() + ":" + account.token().reveal()).getBytes(StandardCharsets.UTF_8));
        return authorization != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), authorization.getBytes(StandardCharsets.UTF_8));
    }
}
